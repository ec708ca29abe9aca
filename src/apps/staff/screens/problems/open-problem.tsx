// Opens a problem that was reported to us or that we spotted.
import { Radio, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { answer, api } from '../../api/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ProductField } from '../contacts/product-field.tsx';
import { problemsChanged } from './problem-questions.ts';
import { TitleField } from './title-field.tsx';

const empty = { title: '', what: '', origin: 'reported' as 'reported' | 'spotted', product: null as string | null };

export function OpenProblem({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const made = useRef('');
  return (
    <FormDialog
      place="open-problem"
      title="Open a problem"
      why="A fault that more than one customer may meet. Contacts are added to it from their own pages."
      empty={empty}
      changed={problemsChanged}
      send={async (form) => {
        const { id } = await answer(api.POST('/api/problems', { body: form }));
        made.current = id;
      }}
      onDone={() => void navigate({ to: '/problems/$problem', params: { problem: made.current } })}
      save="Open it"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <TitleField title={form.title} error={wrong('title')} onChange={(title) => change({ title })} />
          <Radio.Group
            label="How we know"
            value={form.origin}
            onChange={(origin) => change({ origin: origin === 'spotted' ? 'spotted' : 'reported' })}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="reported" label="It was reported to us" />
              <Radio value="spotted" label="We spotted it ourselves" />
            </Stack>
          </Radio.Group>
          <Textarea
            label="What we know so far"
            autosize
            minRows={3}
            maxRows={12}
            value={form.what}
            data-field="what"
            error={wrong('what')}
            onChange={(event) => change({ what: event.currentTarget.value })}
          />
          <ProductField product={form.product} onChange={(product) => change({ product })} error={wrong('product')} />
        </>
      )}
    </FormDialog>
  );
}
