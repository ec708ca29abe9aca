// What the person may do about a promise where it stands in a list: the thing done most as a button, the rest behind one.
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { answer, api } from '../../api/client.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useQuickDeed } from '../complaint/deeds/use-deed.ts';
import { type PromiseDialogName, promiseDialogNames, promiseDialogWords } from '../complaint/stages/put-right/promise-words.ts';
import type { PromiseListed } from './questions.ts';
import styles from './promise-tools.module.css';

type ToolsProps = { readonly promise: PromiseListed; readonly onOpen: (deed: PromiseDialogName) => void };

/** Stands within the place of its complaint (RowPlace). */
export function PromiseTools({ promise, onOpen }: ToolsProps) {
  const { id, what, allowed } = promise;
  const accept = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/promise-acceptances', { params, body: { promise: id } })),
    said: 'Accepted: the promise is yours to keep.',
  });
  const dialogs = promiseDialogNames.filter((deed) => allowed.includes(deed));
  const [first, ...rest] = allowed.includes('accept') ? [undefined, ...dialogs] : dialogs;
  if (allowed.length === 0) return null;
  return (
    <div className={styles['tools']}>
      {first === undefined ? (
        <Button size="compact-sm" loading={accept.busy} onClick={accept.run} aria-label={`Accept: ${what}`}>
          Accept
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onOpen(first)}
          aria-label={`${promiseDialogWords[first]}: ${what}`}
        >
          {promiseDialogWords[first]}
        </Button>
      )}
      {rest.length > 0 ? (
        <Menu position="bottom-start" width={250} withinPortal={false} returnFocus>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              rightSection={<IconChevronDown size={16} aria-hidden />}
              aria-label={`More about: ${what}`}
            >
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((deed) =>
              deed === undefined ? null : (
                <Menu.Item key={deed} onClick={() => onOpen(deed)}>
                  {promiseDialogWords[deed]}
                </Menu.Item>
              ),
            )}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <RefusalMessage error={accept.error} />
    </div>
  );
}
