import { createTheme, type Theme } from '@fluentui/react/lib/Theme';
import { shadows, fontFamily, type Colours, type Mode } from './tokens';

/** Fluent's own components, painted from our table. Buttons are mapped by hand: Fluent's dark default puts dark text on the accent. */
export function fluentTheme(mode: Mode, c: Colours): Theme {
  const outlined = mode === 'contrast' ? c.tx : c.line2;
  return createTheme({
    isInverted: mode !== 'light',
    defaultFontStyle: { fontFamily },
    effects: {
      roundedCorner2: '4px', roundedCorner4: '4px', roundedCorner6: '8px',
      elevation4: 'none', elevation8: shadows[mode].menu, elevation16: shadows[mode].menu, elevation64: shadows[mode].dialog,
    },
    palette: {
      white: c.bg, neutralLighterAlt: c.bg2, neutralLighter: c.bg3, neutralLight: c.bg3, themeLight: c.sel, themeLighter: c.sel, themeLighterAlt: c.sel,
      neutralPrimary: c.tx, neutralPrimaryAlt: c.tx, neutralDark: c.tx, black: c.tx, neutralSecondary: c.tx2, neutralSecondaryAlt: c.tx2,
      neutralQuaternary: c.line, neutralQuaternaryAlt: c.line, neutralTertiary: c.line2, neutralTertiaryAlt: c.line,
      themePrimary: c.acbg, themeDarkAlt: c.acbgHover, themeDark: c.ac, themeDarker: c.ac, themeSecondary: c.acbg, themeTertiary: c.line2, accent: c.acbg,
    },
    semanticColors: {
      bodyBackground: c.bg, bodyStandoutBackground: c.bg2, bodyText: c.tx, bodySubtext: c.tx2, bodyDivider: c.line, variantBorder: c.line,
      link: c.link, linkHovered: c.ac, messageLink: c.link, messageText: c.tx, focusBorder: c.focus,
      inputBackground: c.bg, inputText: c.tx, inputPlaceholderText: c.tx2, inputIcon: c.tx2, inputBorder: c.line2, smallInputBorder: c.line2,
      inputBorderHovered: c.tx, inputFocusBorderAlt: c.ac, inputBackgroundChecked: c.acbg, inputBackgroundCheckedHovered: c.acbgHover, inputForegroundChecked: c.acfg,
      menuBackground: c.bg, menuItemBackgroundHovered: c.bg3, menuItemBackgroundPressed: c.sel, menuItemText: c.tx, menuItemTextHovered: c.tx, menuIcon: c.tx2,
      listBackground: c.bg, listText: c.tx,
      buttonBackground: c.bg, buttonBackgroundHovered: c.bg3, buttonBackgroundPressed: c.bg3, buttonBackgroundChecked: c.sel, buttonBorder: outlined,
      buttonText: c.tx, buttonTextHovered: c.tx, buttonTextPressed: c.tx, buttonTextChecked: c.tx,
      primaryButtonBackground: c.acbg, primaryButtonBackgroundHovered: c.acbgHover, primaryButtonBackgroundPressed: c.acbgHover, primaryButtonBorder: c.acbg,
      primaryButtonText: c.acfg, primaryButtonTextHovered: c.acfg, primaryButtonTextPressed: c.acfg,
      buttonBackgroundDisabled: c.bg, buttonTextDisabled: c.disabled, buttonBorderDisabled: c.disabled, primaryButtonBackgroundDisabled: c.bg3, primaryButtonTextDisabled: c.disabled,
      disabledText: c.disabled, disabledBodyText: c.disabled, disabledBackground: c.bg3, disabledBorder: c.disabled,
      errorText: c.err, errorIcon: c.err, errorBackground: c.errBg, warningText: c.tx, warningIcon: c.warn, warningBackground: c.warnBg,
      successText: c.tx, successIcon: c.ok, successBackground: c.okBg, infoBackground: c.bg2, infoIcon: c.tx2, cardShadow: 'none', cardShadowHovered: 'none',
    },
    components: {
      IconButton: { styles: { root: { color: c.tx2, borderRadius: 4 }, rootHovered: { color: c.tx, backgroundColor: c.bg3 }, rootPressed: { backgroundColor: c.bg3 }, icon: { color: c.tx2 }, iconHovered: { color: c.tx } } },
      DefaultButton: { styles: { label: { fontWeight: 600, whiteSpace: 'nowrap' } } },
      PrimaryButton: { styles: { label: { fontWeight: 600, whiteSpace: 'nowrap' } } },
      TextField: { styles: { field: { fontSize: 14 } } },
    },
  });
}
