/** The ids of a step's parts in the form, so that focus can follow the step when it moves. */
export const stepPart = (index: number, part: 'open' | 'up' | 'down' | 'title'): string => `framsyn-step-${index}-${part}`;
