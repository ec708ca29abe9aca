// Saying which product and category the complaint is about, and, apart from them, what caused it.
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { NodeField } from './node-field.tsx';

export function Classify({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="classify"
      title="Say what it is about"
      empty={{ product: page.product ?? '', category: page.category ?? '' }}
      send={({ product, category }, { params, version }) =>
        answer(
          api.POST('/api/complaints/{id}/classification', {
            params,
            body: { version, product: product || null, category: category || null },
          }),
        )
      }
      save="Save"
      said="Saved what it is about."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <NodeField
            taxonomy="product"
            label="Product or service"
            was={[page.product, page.productPath]}
            value={form.product}
            onChange={(product) => change({ product })}
            error={wrong('product')}
          />
          <NodeField
            taxonomy="category"
            label="What went wrong"
            was={[page.category, page.categoryPath]}
            value={form.category}
            onChange={(category) => change({ category })}
            error={wrong('category')}
          />
        </>
      )}
    </DeedForm>
  );
}

export function ChooseCause({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="cause"
      title="Say what caused it"
      why="What went wrong is its category. The cause is why: often it is only known once the complaint was looked into."
      empty={{ cause: page.cause ?? '' }}
      send={({ cause }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/cause', { params, body: { version, cause: cause || null } }))
      }
      save="Save"
      said="Saved what caused it."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <NodeField
          taxonomy="cause"
          label="Cause"
          was={[page.cause, page.causePath]}
          value={form.cause}
          onChange={(cause) => change({ cause })}
          error={wrong('cause')}
        />
      )}
    </DeedForm>
  );
}
