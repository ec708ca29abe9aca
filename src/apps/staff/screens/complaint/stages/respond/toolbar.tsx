// The few things a letter may have: bold, a heading, lists, a link; and which point of the complaint a heading answers.
import { ActionIcon, Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconHeading,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import styles from './respond.module.css';

interface ToolbarProps {
  readonly editor: Editor;
  readonly points: readonly { readonly id: string; readonly position: number }[];
}

export function Toolbar({ editor, points }: ToolbarProps) {
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'),
      heading: at.isActive('heading'),
      bullets: at.isActive('bulletList'),
      numbers: at.isActive('orderedList'),
      link: at.isActive('link'),
      answers: (at.getAttributes('heading')['answers'] as string | null | undefined) ?? '',
    }),
  });
  const does = () => editor.chain().focus();
  return (
    <div className={styles['bar']} role="toolbar" aria-label="How it looks">
      <Tool says="Bold" on={now.bold} act={() => does().toggleBold().run()} icon={<IconBold size={18} />} />
      <Tool says="Heading" on={now.heading} act={() => does().toggleHeading({ level: 2 }).run()} icon={<IconHeading size={18} />} />
      <Tool says="List" on={now.bullets} act={() => does().toggleBulletList().run()} icon={<IconList size={18} />} />
      <Tool
        says="Numbered list"
        on={now.numbers}
        act={() => does().toggleOrderedList().run()}
        icon={<IconListNumbers size={18} />}
      />
      <LinkTool editor={editor} on={now.link} />
      <Tool says="Undo" on={null} act={() => does().undo().run()} icon={<IconArrowBackUp size={18} />} />
      <Tool says="Do again" on={null} act={() => does().redo().run()} icon={<IconArrowForwardUp size={18} />} />
      {now.heading && points.length > 0 ? (
        <NativeSelect
          size="xs"
          aria-label="Which point stands answered below this heading"
          value={now.answers}
          onChange={(event) =>
            does()
              .updateAttributes('heading', { answers: event.currentTarget.value || null })
              .run()
          }
          data={[
            { value: '', label: 'Answers no point' },
            ...points.map(({ id, position }) => ({ value: id, label: `Answers point ${position}` })),
          ]}
        />
      ) : null}
    </div>
  );
}

interface ToolProps {
  readonly says: string;
  /** Pressed or not; null for what has no state. */
  readonly on: boolean | null;
  readonly act: () => void;
  readonly icon: ReactNode;
}

function Tool({ says, on, act, icon }: ToolProps) {
  return (
    <ActionIcon
      variant={on ? 'light' : 'subtle'}
      size="lg"
      aria-label={says}
      title={says}
      {...(on === null ? {} : { 'aria-pressed': on })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {icon}
    </ActionIcon>
  );
}

const allowed = /^(?:https:\/\/|mailto:|tel:)[^\s<>"]+$/;

function LinkTool({ editor, on }: { readonly editor: Editor; readonly on: boolean }) {
  const [open, setOpen] = useState(false);
  const [href, setHref] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const put = () => {
    const written = href.trim().startsWith('www.') ? `https://${href.trim()}` : href.trim();
    if (!allowed.test(written)) return setWrong('Begin it with https://, mailto: or tel:.');
    const bare = editor.state.selection.empty && !on;
    if (bare)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: written, marks: [{ type: 'link', attrs: { href: written } }] })
        .run();
    else editor.chain().focus().extendMarkRange('link').setLink({ href: written }).run();
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-start">
      <Popover.Target>
        <ActionIcon
          variant={on ? 'light' : 'subtle'}
          size="lg"
          aria-label="Link"
          title="Link"
          aria-pressed={on}
          onClick={() => {
            setHref((editor.getAttributes('link')['href'] as string | undefined) ?? '');
            setWrong(null);
            setOpen(!open);
          }}
        >
          <IconLink size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles['link'] ?? ''}>
        <TextInput label="Where it leads" value={href} error={wrong} onChange={(event) => setHref(event.currentTarget.value)} />
        <Button size="compact-sm" onClick={put}>
          Put in the link
        </Button>
        {on ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
              setOpen(false);
            }}
          >
            Take it away
          </Button>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}
