// The risks of an option, with the way to rate one, or to rate it again.
import { Button } from '@mantine/core';
import { riskKinds } from '#domain/option-risk.ts';
import type { OptionShown } from './decision-questions.ts';
import { useDeciding } from './deciding.tsx';
import { RisksShown } from './risks-shown.tsx';

export function Risks({ option }: { readonly option: OptionShown }) {
  const { decision, open } = useDeciding();
  const may = decision.allowed.includes('decide');
  if (option.risks.length === 0 && !may) return null;
  return (
    <section aria-label={`Risks of ${option.title}`}>
      <h5>Risks</h5>
      <RisksShown
        risks={option.risks}
        {...(may ? { onRate: (risk) => open({ what: 'rate-risk', option: option.id, risk }) } : {})}
      />
      {may && option.risks.length < Object.keys(riskKinds).length ? (
        <Button size="compact-sm" variant="subtle" onClick={() => open({ what: 'rate-risk', option: option.id })}>
          Rate a risk
        </Button>
      ) : null}
    </section>
  );
}
