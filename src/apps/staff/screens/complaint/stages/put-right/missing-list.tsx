// What stands in the way of closing, each thing with the way to the stage where it is mended.
import type { Stage } from '#domain/complaint.ts';
import { stageNames } from '#domain/stage-names.ts';
import { useCase } from '../../case.tsx';
import parts from '../../parts.module.css';
import { Small } from '../../small.tsx';
import { useStage } from '../../use-stage.ts';

export interface Missing {
  readonly what: string;
  readonly words: string;
  readonly stage: Stage;
}

export function MissingList({ missing, onGo }: { readonly missing: readonly Missing[]; readonly onGo?: () => void }) {
  const { page } = useCase();
  const [shown, show] = useStage(page);
  return (
    <ul className={parts['list']}>
      {missing.map(({ words, stage }) => (
        <li key={words} className={parts['row']}>
          <div>{words}.</div>
          {stage === shown && !onGo ? null : (
            <div className={parts['flush']}>
              <Small
                onClick={() => {
                  show(stage);
                  onGo?.();
                }}
                about={`${words}: go to ${stageNames[stage]}`}
              >
                {`Go to ${stageNames[stage]}`}
              </Small>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
