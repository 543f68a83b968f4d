/** What the manifest, the web parts and the bot call the same things. They are in people's installations: they never change. */
export const componentIds = {
  workspace: '5b1a7c52-3f0e-4a7c-9b6d-2c8e1f4d9a60',
  capture: 'c7a4f1d8-2b63-4e19-8f57-91d0e6b3a542',
  report: 'e4d90b6a-7c15-4f82-a3be-58c1f2067d94',
  setup: '9a2f6c81-4d37-4b0e-8e15-d7c3406b9f28',
} as const;

/** The commands of the message extension. The form has two: what is chosen on a message adds that message. */
export const commands = { addSignal: 'addSignal', newSignal: 'newSignal', findMethod: 'findMethod', searchBank: 'searchBank' } as const;
