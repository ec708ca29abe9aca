// Which dialog opens for what was begun in the stage of investigation.
import { answer, api } from '../../../../api/client.ts';
import { AskDialog } from './ask-dialog.tsx';
import { AskAgain, NewLink, WriteDown } from './contribution-dialogs.tsx';
import { EnterEvidence, WeighAnew } from './evidence-dialogs.tsx';
import { FactDialog } from './fact-dialog.tsx';
import { FindOnPoint } from './find-dialog.tsx';
import { type Opened, useRoom } from './opened.ts';
import { AddTask, AskForCheck, GiveCheck } from './plan-dialogs.tsx';
import type { Investigation } from './questions.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type OpenedDialogProps = { readonly opened: Opened; readonly onClose: () => void };

export function OpenedDialog({ opened, onClose }: OpenedDialogProps) {
  const { known } = useRoom();
  if (opened.kind === 'find') {
    const point = known.points.find(({ id }) => id === opened.point);
    return point ? <FindOnPoint point={point} onClose={onClose} /> : null;
  }
  if (opened.kind === 'evidence')
    return <EnterEvidence contribution={known.contributions.find(({ id }) => id === opened.contribution)} onClose={onClose} />;
  if (opened.kind === 'fact') return <FactDialog onClose={onClose} />;
  if (opened.kind === 'ask') return <AskDialog person={opened.person} onClose={onClose} />;
  if (opened.kind === 'task') return <AddTask onClose={onClose} />;
  if (opened.kind === 'ask-check') return <AskForCheck onClose={onClose} />;
  if (opened.kind === 'check') return <GiveCheck onClose={onClose} />;
  return <AboutOne opened={opened} known={known} onClose={onClose} />;
}

function AboutOne({ opened, known, onClose }: OpenedDialogProps & { readonly known: Investigation }) {
  if (opened.kind === 'weigh') {
    const evidence = known.evidence.find(({ id }) => id === opened.evidence);
    return evidence ? <WeighAnew evidence={evidence} onClose={onClose} /> : null;
  }
  if (opened.kind === 'change-fact') {
    const fact = known.facts.find(({ id }) => id === opened.fact);
    return fact ? <FactDialog fact={fact} onClose={onClose} /> : null;
  }
  if (opened.kind === 'chase' || opened.kind === 'write-down' || opened.kind === 'new-link') {
    const contribution = known.contributions.find(({ id }) => id === opened.contribution);
    if (!contribution) return null;
    const Dialog = { chase: AskAgain, 'write-down': WriteDown, 'new-link': NewLink }[opened.kind];
    return <Dialog contribution={contribution} onClose={onClose} />;
  }
  return <WithReason opened={opened} known={known} onClose={onClose} />;
}

const stays = 'It stays in the list with your reason.';

function WithReason({ opened, known, onClose }: OpenedDialogProps & { readonly known: Investigation }) {
  if (opened.kind === 'strike-evidence')
    return (
      <ReasonDialog
        name={`strike-${opened.evidence}`}
        title="Strike this evidence"
        why={`${stays} Nothing rests on it from then on.`}
        send={(reason, { params, version }) =>
          answer(
            api.POST('/api/complaints/{id}/evidence-strikings', { params, body: { version, evidence: opened.evidence, reason } }),
          )
        }
        save="Strike it"
        said="Struck."
        onClose={onClose}
      />
    );
  if (opened.kind === 'strike-fact')
    return (
      <ReasonDialog
        name={`strike-${opened.fact}`}
        title="Strike this fact"
        why={stays}
        send={(reason, { params, version }) =>
          answer(api.POST('/api/complaints/{id}/fact-strikings', { params, body: { version, fact: opened.fact, reason } }))
        }
        save="Strike it"
        said="Struck."
        onClose={onClose}
      />
    );
  if (opened.kind === 'take-back')
    return (
      <ReasonDialog
        name={`take-back-${opened.contribution}`}
        title="No longer ask for this"
        why="It goes off their work, and their link ends."
        send={(reason, { params }) =>
          answer(
            api.POST('/api/complaints/{id}/contribution-withdrawals', {
              params,
              body: { contribution: opened.contribution, reason },
            }),
          )
        }
        save="No longer ask"
        said="No longer asked for."
        onClose={onClose}
      />
    );
  if (opened.kind === 'waive')
    return (
      <ReasonDialog
        name={`waive-${opened.person}`}
        title={`Go on without the reply of ${known.subjects.find(({ id }) => id === opened.person)?.name ?? 'this colleague'}`}
        why="The reason stays beside their name, and in the case for whoever reviews it."
        send={(reason, { params, version }) =>
          answer(api.POST('/api/complaints/{id}/reply-waivers', { params, body: { version, person: opened.person, reason } }))
        }
        save="Go on without it"
        said="Noted why it is not needed."
        onClose={onClose}
      />
    );
  return <OfThePlan opened={opened} known={known} onClose={onClose} />;
}

function OfThePlan({ opened, known, onClose }: OpenedDialogProps & { readonly known: Investigation }) {
  if (opened.kind === 'question')
    return (
      <ReasonDialog
        name="question"
        title="Add a question to answer"
        why="What must be known before the points can be found on."
        label="The question"
        field="text"
        send={(text, { params }) => answer(api.POST('/api/complaints/{id}/questions', { params, body: { text } }))}
        save="Add it"
        said="Question added."
        onClose={onClose}
      />
    );
  if (opened.kind === 'answer-question') {
    const question = known.questions.find(({ id }) => id === opened.question);
    return (
      <ReasonDialog
        name={`answer-${opened.question}`}
        title="Answer the question"
        why={question?.text ?? ''}
        label="The answer"
        field="answer"
        was={question?.answer ?? ''}
        send={(said, { params, version }) =>
          answer(
            api.POST('/api/complaints/{id}/question-answers', {
              params,
              body: { version, question: opened.question, answer: said },
            }),
          )
        }
        save="Save the answer"
        said="Question answered."
        onClose={onClose}
      />
    );
  }
  if (opened.kind === 'strike-question')
    return (
      <ReasonDialog
        name={`strike-${opened.question}`}
        title="Strike this question"
        why={stays}
        send={(reason, { params }) =>
          answer(api.POST('/api/complaints/{id}/question-strikings', { params, body: { question: opened.question, reason } }))
        }
        save="Strike it"
        said="Struck."
        onClose={onClose}
      />
    );
  return <OfTasks opened={opened} known={known} onClose={onClose} />;
}

function OfTasks({ opened, onClose }: OpenedDialogProps & { readonly known: Investigation }) {
  if (opened.kind === 'finish-task')
    return (
      <ReasonDialog
        name={`finish-${opened.task}`}
        title="The task is done"
        why="What came of it helps whoever reads this later."
        label="What came of it"
        field="outcome"
        required={false}
        send={(outcome, { params }) =>
          answer(api.POST('/api/complaints/{id}/task-results', { params, body: { task: opened.task, outcome } }))
        }
        save="Mark it done"
        said="Task done."
        onClose={onClose}
      />
    );
  if (opened.kind === 'strike-task')
    return (
      <ReasonDialog
        name={`strike-${opened.task}`}
        title="Strike this task"
        why={stays}
        send={(reason, { params }) =>
          answer(api.POST('/api/complaints/{id}/task-strikings', { params, body: { task: opened.task, reason } }))
        }
        save="Strike it"
        said="Struck."
        onClose={onClose}
      />
    );
  if (opened.kind !== 'not-needed') return null;
  return (
    <ReasonDialog
      name={`not-needed-${opened.item}`}
      title="Not needed here"
      why="The item stays on the list with your reason."
      field="note"
      send={(note, { params }) =>
        answer(api.POST('/api/complaints/{id}/checklist-marks', { params, body: { item: opened.item, as: 'not-needed', note } }))
      }
      save="Leave it out"
      said="Noted."
      onClose={onClose}
    />
  );
}
