// A customer's own complaint: the way in, where it is, and all they can do about it.
import type { Doorway } from '../frame/doorway.ts';
import type { Portal } from '../frame/visit.ts';
import { serveAboutYou } from './about-you.ts';
import { serveDoor } from './door.ts';
import { serveFurther } from './further.ts';
import { inside, now } from './inside.ts';
import { serveOffers } from './offers.ts';
import { servePapers } from './papers.ts';
import { track } from './track.ts';
import { serveUnderstanding } from './understanding.ts';
import { serveWriting } from './write.ts';

export function serveCase(doorway: Doorway, portal: Portal): void {
  serveDoor(doorway, portal);
  doorway.get(now, inside(portal, track));
  serveUnderstanding(doorway, portal);
  serveWriting(doorway, portal);
  serveOffers(doorway, portal);
  serveFurther(doorway, portal);
  serveAboutYou(doorway, portal);
  servePapers(doorway, portal);
}
