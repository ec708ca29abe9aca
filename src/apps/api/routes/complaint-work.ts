// Routes by which a complaint is worked on: corrected, sorted, answered, settled. Each is one command.
import { z } from 'zod';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { changeSeverity } from '#handling/intake/change-severity.ts';
import { chooseCause } from '#handling/intake/choose-cause.ts';
import { classifyComplaint } from '#handling/intake/classify-complaint.ts';
import { closeComplaint } from '#handling/intake/close-complaint.ts';
import { correctComplaint } from '#handling/intake/correct-complaint.ts';
import { declineComplaint } from '#handling/intake/decline-complaint.ts';
import { moveToStage } from '#handling/intake/move-to-stage.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { reopenComplaint } from '#handling/intake/reopen-complaint.ts';
import { withdrawComplaint } from '#handling/intake/withdraw-complaint.ts';
import { onComplaint, version } from '../on-complaint.ts';

export const complaintWorkRoutes = [
  onComplaint('contacts', 'Add what the customer said, or what we said to them', addContact, z.object({ id: z.uuid() })),
  onComplaint('corrections', 'Correct when and how it was received, its title or its words', correctComplaint, version),
  onComplaint('severity', 'Change how severe it is taken to be', changeSeverity, version),
  onComplaint('classification', 'Say which product and category it is about', classifyComplaint, version),
  onComplaint('cause', 'Say what caused it, apart from what went wrong', chooseCause, version),
  onComplaint('stage', 'Say where its handling has got to', moveToStage, version),
  onComplaint('acknowledgement', 'Record that it was acknowledged', acknowledgeComplaint, version),
  onComplaint('answer', 'Record how it was answered', recordAnswer, version),
  onComplaint('closure', 'Close it', closeComplaint, version),
  onComplaint('declining', 'Decline it as not for us or not eligible, with the reason', declineComplaint, version),
  onComplaint('withdrawal', 'Record that the customer withdrew it', withdrawComplaint, version),
  onComplaint('reopening', 'Reopen it', reopenComplaint, version),
];
