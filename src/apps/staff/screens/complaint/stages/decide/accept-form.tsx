// The customer accepts an offer: which one, in their words, and what we promise by it. Its money goes on its way by itself.
import { answer, api } from '../../../../api/client.ts';
import { useMe } from '../../../../api/me.ts';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { ChannelField, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { AgreedPromises, type AgreedPromise, fromOffer, isFilled } from './agreed-promises.tsx';
import { useDeciding } from './deciding.tsx';

interface Form {
  offer: string;
  words: string;
  channel: string;
  promises: readonly AgreedPromise[];
  meant: boolean;
}

export function AcceptOffer({ round: id, onClose }: { readonly round: string; readonly onClose: () => void }) {
  const { rounds, options } = useDeciding().decision;
  const { page } = useCase();
  const me = useMe();
  const round = rounds.find((one) => one.id === id);
  const [first] = round?.offers ?? [];
  if (!round || !first) return null;
  const owner = page.handler?.id ?? me?.person.id ?? '';
  const toDo = (offer: string) => fromOffer(round.offers.find((one) => one.id === offer)?.options ?? [], options, owner);
  const empty: Form = { offer: first.id, words: '', channel: 'phone', promises: toDo(first.id), meant: false };
  return (
    <DeedForm
      name={`accept:${id}`}
      title="The customer accepts"
      why="Its options are chosen, its money is on its way to be paid, and what we are to do is promised."
      size="lg"
      empty={empty}
      send={({ promises, ...form }, { params }) => {
        const body = { round: id, version: round.version, ...form, promises: promises.filter(isFilled) };
        return answer(api.POST('/api/complaints/{id}/offers-accepted', { params, body }));
      }}
      save="Note the agreement"
      said="Agreement noted."
      onClose={onClose}
    >
      {(fields) => {
        const { form, change, wrong } = fields;
        return (
          <>
            {round.offers.length > 1 ? (
              <OneOfField
                field="offer"
                label="Which one"
                choices={round.offers.map((offer) => ({ value: offer.id, label: offer.title }))}
                value={form.offer}
                onChange={(offer) => change({ offer, promises: otherOffer(form.promises, toDo(form.offer), toDo(offer)) })}
                error={wrong('offer')}
              />
            ) : null}
            <WordsField
              field="words"
              label="In their own words"
              value={form.words}
              onChange={(words) => change({ words })}
              error={wrong('words')}
              required
            />
            <ChannelField
              label="How they told us"
              value={form.channel}
              onChange={(channel) => change({ channel })}
              error={wrong('channel')}
            />
            <AgreedPromises {...fields} owner={owner} />
          </>
        );
      }}
    </DeedForm>
  );
}

/** What the other offer asks of us, with what was already filled in for the same thing; promises added by hand stay. */
function otherOffer(typed: readonly AgreedPromise[], before: readonly AgreedPromise[], after: readonly AgreedPromise[]) {
  const suggested = new Set(before.map(({ what }) => what));
  const filled = new Map(typed.map((one) => [one.what, one]));
  const wanted = new Set(after.map(({ what }) => what));
  const added = typed.filter(({ what }) => !suggested.has(what) && !wanted.has(what));
  return [...after.map((one) => filled.get(one.what) ?? one), ...added];
}
