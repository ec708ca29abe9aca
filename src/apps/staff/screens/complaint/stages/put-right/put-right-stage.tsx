// Putting it right: what was promised, who sees to it by when, and what came of it.
import { PromisesPart } from './promises-part.tsx';

export function PutRightStage() {
  return <PromisesPart />;
}
