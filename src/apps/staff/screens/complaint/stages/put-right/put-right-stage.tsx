// Putting it right: what was promised and what came of it, whether the customer is satisfied, and what stands in the way of closing.
import parts from '../../parts.module.css';
import { EndingPart } from './ending-part.tsx';
import { PromisesPart } from './promises-part.tsx';

export function PutRightStage() {
  return (
    <div className={parts['stack']}>
      <PromisesPart />
      <EndingPart />
    </div>
  );
}
