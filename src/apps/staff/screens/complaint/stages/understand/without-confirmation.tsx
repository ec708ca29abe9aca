// Saying why findings need not wait for the customer: for whoever has the authority, and kept with their name.
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { WordsField } from '../../deeds/fields.tsx';

export function WithoutConfirmation({ onClose }: { readonly onClose: () => void }) {
  return (
    <DeedForm
      name="findings-unconfirmed"
      title="Why findings need not wait"
      why="For when waiting would do harm, or the customer cannot be asked. It ends if they correct us."
      empty={{ reason: '' }}
      send={({ reason }, { params }) => answer(api.POST('/api/complaints/{id}/findings-unconfirmed', { params, body: { reason } }))}
      save="Let findings be made"
      said="Findings may be made."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="The reason"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}
