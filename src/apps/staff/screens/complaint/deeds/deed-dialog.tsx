// Which dialog opens for which deed.
import type { ComponentType } from 'react';
import type { Opened } from '../case.tsx';
import { LiftNeedToKnow, NameSubject, NeedToKnow, Readers } from './access.tsx';
import { Acknowledge } from './acknowledge.tsx';
import { AddContact } from './add-contact.tsx';
import { AddParty } from './add-party.tsx';
import { ChangeParty, RemoveParty } from './change-party.tsx';
import { ChangeSeverity } from './change-severity.tsx';
import { ChooseCause, Classify } from './classify.tsx';
import { Correct } from './correct.tsx';
import { CorrectNote } from './correct-note.tsx';
import type { DeedName } from './deed-names.ts';
import type { DeedProps } from './deed-props.ts';
import { Link, Merge, Unlink } from './other-complaints.tsx';
import { Assign, HandBack, Transfer } from './placing.tsx';
import { AddPoints, CorrectPoint, RestorePoint, WithdrawPoint } from './points.tsx';
import { MakePromise } from './make-promise.tsx';
import { OpenOnPurpose } from './open-on-purpose.tsx';
import { RecordAnswer } from './record-answer.tsx';
import { RemoveAttachment } from './remove-attachment.tsx';
import { Close } from './close.tsx';
import { Decline, Reopen, Withdraw } from './settle.tsx';
import { Split } from './split.tsx';
import { TellProgress } from './tell-progress.tsx';
import { ChooseTrack, MarkWaitingOn, MoveToStage, RaiseLevel } from './steering.tsx';

const dialogs: Readonly<Record<DeedName, ComponentType<DeedProps>>> = {
  'add-contact': AddContact,
  acknowledge: Acknowledge,
  'tell-progress': TellProgress,
  promise: MakePromise,
  'record-answer': RecordAnswer,
  close: Close,
  reopen: Reopen,
  'move-to-stage': MoveToStage,
  correct: Correct,
  'change-severity': ChangeSeverity,
  classify: Classify,
  'choose-cause': ChooseCause,
  'change-points': AddPoints,
  'correct-point': CorrectPoint,
  'withdraw-point': WithdrawPoint,
  'restore-point': RestorePoint,
  'change-parties': AddParty,
  'change-party': ChangeParty,
  'remove-party': RemoveParty,
  'remove-attachment': RemoveAttachment,
  'open-on-purpose': OpenOnPurpose,
  'correct-note': CorrectNote,
  link: Link,
  unlink: Unlink,
  merge: Merge,
  split: Split,
  decline: Decline,
  withdraw: Withdraw,
  assign: Assign,
  transfer: Transfer,
  'hand-back': HandBack,
  'mark-waiting-on': MarkWaitingOn,
  'choose-track': ChooseTrack,
  'raise-level': RaiseLevel,
  'need-to-know': NeedToKnow,
  readers: Readers,
  'lift-need-to-know': LiftNeedToKnow,
  'name-subject': NameSubject,
};

export function DeedDialog({ deed, subject = '', onClose }: Opened & { readonly onClose: () => void }) {
  const Form = dialogs[deed];
  return <Form subject={subject} onClose={onClose} />;
}
