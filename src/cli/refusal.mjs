/** Something a person can do something about. It is shown as its text, without a stack. */
export class Refusal extends Error {}
