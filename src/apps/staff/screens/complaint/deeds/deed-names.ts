// Everything the complaint page can do, by name, with the words on its button. What the server calls allowed decides which of
// them are shown; nothing here does.

export const deedWords = {
  'add-contact': 'Write down what was said',
  acknowledge: 'Record the acknowledgement',
  'tell-progress': 'Tell the customer how it stands',
  promise: 'Promise something',
  'record-answer': 'Record the answer',
  close: 'Close it',
  reopen: 'Reopen it',
  'move-to-stage': 'Move to another stage',
  correct: 'Correct the details',
  'change-severity': 'Change severity',
  classify: 'Say what it is about',
  'choose-cause': 'Say what caused it',
  'change-points': 'Add points',
  'correct-point': 'Edit the point',
  'withdraw-point': 'Withdraw the point',
  'restore-point': 'Restore the point',
  'change-parties': 'Add a person',
  'change-party': 'Change',
  'remove-party': 'Take off this complaint',
  'remove-attachment': 'Remove the file',
  'open-on-purpose': 'Open the file on purpose',
  'correct-note': 'Correct the note',
  link: 'Link with another complaint',
  unlink: 'Take the link away',
  merge: 'Merge into another complaint',
  split: 'Split into two complaints',
  decline: 'Decline: not for us',
  withdraw: 'The customer withdraws it',
  assign: 'Assign',
  transfer: 'Pass it on',
  'hand-back': 'Hand it back',
  'mark-waiting-on': 'Say whom it waits for',
  'choose-track': 'Choose how to handle it',
  'raise-level': 'The customer asks for a new decision',
  'need-to-know': 'Make it need-to-know',
  readers: 'Change who may open it',
  'lift-need-to-know': 'Lift need-to-know',
  'name-subject': 'Name a colleague it is about',
} as const;

/** Named by the stage of decision that it leads to, as people call it. */
export const nextStageInWords = (level: number): string => `Stage ${level + 1}: ${deedWords['raise-level'].toLowerCase()}`;

export type DeedName = keyof typeof deedWords;

export const isDeedName = (name: string): name is DeedName => Object.hasOwn(deedWords, name);
