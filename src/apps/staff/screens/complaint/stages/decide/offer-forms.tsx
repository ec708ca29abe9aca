// The dialogs about a round of offers: put to the customer, declined, countered, withdrawn, discarded.
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { ChannelField, LineField, WordsField } from '../../deeds/fields.tsx';
import { amountTyped, type Round } from './decision-questions.ts';
import { useDeciding } from './deciding.tsx';

type OfRound = { readonly round: string; readonly onClose: () => void };

const useRound = (id: string): Round | undefined => useDeciding().decision.rounds.find((round) => round.id === id);

export function MakeOffers({ round: id, onClose }: OfRound) {
  const round = useRound(id);
  if (!round) return null;
  const many = round.offers.length > 1;
  return (
    <DeedForm
      name={`make-offers:${id}`}
      title={many ? 'Put the offers to the customer' : 'Put the offer to the customer'}
      why="This notes that they were told. From now the offers stand as they are until the customer answers."
      empty={{ channel: 'phone', unlike: '' }}
      send={({ channel, unlike }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/offers-made', { params, body: { round: id, version: round.version, channel, unlike } }),
        )
      }
      save="They have been told"
      said="Offers are with the customer."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <ChannelField
            label="How they were told"
            value={form.channel}
            onChange={(channel) => change({ channel })}
            error={wrong('channel')}
          />
          {round.unlike ? (
            <WordsField
              field="unlike"
              label="Why this case differs"
              about="An offer here stands out from what similar cases received. That can be right; your reason is kept on the record’s side of the case."
              value={form.unlike}
              onChange={(unlike) => change({ unlike })}
              error={wrong('unlike')}
              required
            />
          ) : null}
        </>
      )}
    </DeedForm>
  );
}

/** The customer declines, or asks for something else. */
export function AnswerOffers({ round: id, what, onClose }: OfRound & { readonly what: 'decline' | 'counter' }) {
  const round = useRound(id);
  if (!round) return null;
  const counter = what === 'counter';
  return (
    <DeedForm
      name={`${what}:${id}`}
      title={counter ? 'The customer asks for something else' : 'The customer declines'}
      empty={{ words: '', channel: 'phone', amount: '' }}
      send={({ words, channel, amount }, { params }) => {
        const body = { round: id, version: round.version, words, channel };
        return counter
          ? answer(
              api.POST('/api/complaints/{id}/offers-countered', {
                params,
                body: { ...body, minor: amount.trim() === '' ? null : amountTyped(amount, round.currency, 'minor') },
              }),
            )
          : answer(api.POST('/api/complaints/{id}/offers-declined', { params, body }));
      }}
      save={counter ? 'Note what they ask for' : 'Note that they declined'}
      said="Answer noted."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="words"
            label="In their own words"
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
            required
          />
          {counter ? (
            <LineField
              field="minor"
              label={`The amount they name, in ${round.currency}`}
              about="Leave it empty when they name none."
              value={form.amount}
              onChange={(amount) => change({ amount })}
              error={wrong('minor')}
            />
          ) : null}
          <ChannelField
            label="How they told us"
            value={form.channel}
            onChange={(channel) => change({ channel })}
            error={wrong('channel')}
          />
        </>
      )}
    </DeedForm>
  );
}

export function WithdrawOffers({ round: id, onClose }: OfRound) {
  const round = useRound(id);
  if (!round) return null;
  return (
    <DeedForm
      name={`withdraw-offers:${id}`}
      title="Withdraw the offers"
      why="Tell the customer first, and why. After this they cannot be taken up."
      empty={{ reason: '' }}
      send={({ reason }, { params }) =>
        answer(api.POST('/api/complaints/{id}/offers-withdrawn', { params, body: { round: id, version: round.version, reason } }))
      }
      save="Withdraw them"
      said="Offers withdrawn."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Reason, and how the customer was told"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}

export function DiscardOffers({ round: id, onClose }: OfRound) {
  const round = useRound(id);
  if (!round) return null;
  return (
    <DeedForm
      name={`discard-offers:${id}`}
      title="Discard the prepared offers"
      why="They were not put to the customer, and leave nothing behind. The options stay."
      empty={{}}
      send={(_, { params }) =>
        answer(api.POST('/api/complaints/{id}/offers-discarded', { params, body: { round: id, version: round.version } }))
      }
      save="Discard them"
      said="Prepared offers discarded."
      onClose={onClose}
    />
  );
}
