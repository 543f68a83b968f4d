/** What the second engine reports and is no fault: few, each for one rule and one kind of element, and why. */
export interface Exception {
  readonly rule: string;
  /** What the element that is reported is written with. */
  readonly element: RegExp;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    rule: 'aria_hidden_nontabbable',
    element: /data-is-focus-trap-zone-bumper="true"/,
    reason: "The two ends of Fluent's focus trap hold nothing, and hand the focus on to the dialog in the same moment.",
  },
  {
    rule: 'element_tabbable_role_valid',
    element: /^<g [^>]*role="img"/,
    reason: 'A mark of a drawing is read and not operated: the arrow keys go from mark to mark, and the same stands in the table beside it.',
  },
];
