// One file of the complaint that shows something: chosen among those it has, or added here without leaving what one is doing. A
// file added is kept with the complaint at once, also if the form is then left.
import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import { useDeedPlace } from '../deed-place.ts';
import { complaintKey } from '../questions.ts';
import { sendFile } from '../send-file.ts';
import { type Choice, SelectField } from './fields.tsx';

type FileFieldProps = {
  readonly field: string;
  readonly label: string;
  /** What the list says while none is chosen. */
  readonly none: string;
  readonly files: readonly Choice[];
  readonly value: string;
  readonly onChange: (file: string) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

export function FileField({ none, files, ...field }: FileFieldProps) {
  const { page, say } = useDeedPlace();
  const queries = useQueryClient();
  const [added, setAdded] = useState<readonly Choice[]>([]);
  const add = useMutation({
    mutationFn: (file: File) => sendFile(page.id, file),
    onSuccess: ({ id, fileName }) => {
      setAdded((before) => [...before, { value: id, label: fileName }]);
      field.onChange(id);
      say('File kept with the complaint.');
      return queries.invalidateQueries({ queryKey: complaintKey });
    },
  });
  const others = added.filter(({ value }) => files.every((file) => file.value !== value));
  return (
    <div>
      <SelectField {...field} choices={[{ value: '', label: none }, ...files, ...others]} />
      <FileButton onChange={(file) => (file === null ? undefined : add.mutate(file))}>
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            size="compact-sm"
            mt="xs"
            loading={add.isPending}
            leftSection={<IconPaperclip size={16} aria-hidden />}
          >
            Add a file
          </Button>
        )}
      </FileButton>
      <RefusalMessage error={add.error} />
    </div>
  );
}
