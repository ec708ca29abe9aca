// Which requests for feedback each figure counts: said once, for the figures and for the list behind each of them.
import { type RawBuilder, sql } from 'kysely';
import { type FeedbackFigure, feedbackFigureNames } from '#domain/feedback.ts';

/** Of feedback_request f. */
export const countedBy: Readonly<Record<FeedbackFigure, RawBuilder<boolean>>> = {
  asked: sql`true`,
  answered: sql`f.answered_at is not null`,
  yes: sql`f.sorted = 'yes'`,
  partly: sql`f.sorted = 'partly'`,
  no: sql`f.sorted = 'no'`,
  badly: sql`f.treated = 'badly'`,
  takenUp: sql`f.became_id is not null`,
};

/** One column for each figure, by its name. */
export const countedFeedback = sql.join(
  feedbackFigureNames.map((figure) => sql`(count(*) filter (where ${countedBy[figure]}))::int as ${sql.ref(figure)}`),
);

/** The month in which it was asked, where the organisation is: of feedback_request f, organisation o. */
export const monthOfFeedback = sql`to_char(f.made_at at time zone o.time_zone, 'YYYY-MM')`;
