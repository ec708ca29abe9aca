// Says what a problem is, who sees to it, and what customers are told who ask.
import { Select, Textarea } from '@mantine/core';
import { answer, api } from '../../api/client.ts';
import { asChoices } from '../../parts/choice.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ProductField } from '../contacts/product-field.tsx';
import { type Problem, problemsChanged } from './problem-questions.ts';
import { TitleField } from './title-field.tsx';

interface DescribeProblemProps {
  readonly problem: Problem;
  readonly onClose: () => void;
}

export function DescribeProblem({ problem, onClose }: DescribeProblemProps) {
  const { id, version, title, what, advice, productId, owner, owners } = problem;
  return (
    <FormDialog
      place={`describe-problem:${id}`}
      title="Describe the problem"
      why="Whoever takes down a contact of it sees its name, and what customers are told."
      empty={{ title, what, advice, product: productId, owner: owner?.id ?? null }}
      changed={problemsChanged}
      send={(form) => answer(api.POST('/api/problems/{id}/description', { params: { path: { id } }, body: { version, ...form } }))}
      save="Save"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <TitleField title={form.title} error={wrong('title')} onChange={(title) => change({ title })} />
          <Textarea
            label="What we know"
            autosize
            minRows={3}
            maxRows={12}
            value={form.what}
            data-field="what"
            error={wrong('what')}
            onChange={(event) => change({ what: event.currentTarget.value })}
          />
          <Textarea
            label="What customers are told who ask"
            description="Colleagues see it beside a contact. It is not sent or published."
            autosize
            minRows={2}
            maxRows={12}
            value={form.advice}
            data-field="advice"
            error={wrong('advice')}
            onChange={(event) => change({ advice: event.currentTarget.value })}
          />
          <Select
            label="Who sees to it"
            data={asChoices(owners)}
            searchable
            clearable
            limit={100}
            nothingFoundMessage="Nobody here has that name."
            value={form.owner}
            data-field="owner"
            error={wrong('owner')}
            onChange={(next) => change({ owner: next })}
          />
          <ProductField product={form.product} onChange={(product) => change({ product })} error={wrong('product')} />
        </>
      )}
    </FormDialog>
  );
}
