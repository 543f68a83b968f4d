/** How Teams dresses cards, in the frame's own tokens: a change of theme needs no new drawing. */
const colours = (name: string, subtle = name): object => ({ default: `var(--${name})`, subtle: `var(--${subtle})` });

const foregroundColors = {
  default: colours('tx', 'tx2'),
  dark: colours('tx', 'tx2'),
  light: colours('tx2'),
  accent: colours('accent'),
  attention: colours('bad'),
  good: colours('good'),
  warning: colours('warn'),
};
const style = (backgroundColor: string): object => ({ backgroundColor, borderColor: 'var(--line)', foregroundColors });
const fontSizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
const fontWeights = { lighter: 400, default: 400, bolder: 600 };
const marked = style('var(--pane)');

/** `headingLevel`: of a card's own headings, under the heading of where it stands. */
export const hostConfigOf = (requiredSuffix: string, headingLevel: 2 | 3): object => ({
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontTypes: {
    default: { fontFamily: 'var(--font)', fontSizes, fontWeights },
    monospace: { fontFamily: 'monospace', fontSizes, fontWeights },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: { default: style('transparent'), emphasis: marked, accent: marked, good: marked, attention: marked, warning: marked },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: requiredSuffix, suffixColor: 'default' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'default', weight: 'default' },
  },
});
