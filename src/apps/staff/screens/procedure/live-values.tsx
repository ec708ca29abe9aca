// What can stand in the text as a live value: it is put in where one writes, and says what the rules say on the day it is read.
import { Button, NativeSelect } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import styles from './procedure.module.css';
import type { Keeping } from './questions.ts';

interface LiveValuesProps {
  readonly live: Keeping['live'];
  readonly editor: Editor | null;
}

export function LiveValues({ live, editor }: LiveValuesProps) {
  const [wanted, want] = useState(live[0]?.blank ?? '');
  const found = live.find(({ blank }) => blank === wanted);
  const groups = [...Map.groupBy(live, ({ pack }) => pack ?? 'Your organisation')];
  const put = () => {
    if (!found || !editor) return;
    const attrs = { name: found.blank, says: found.says, open: false };
    editor.chain().focus().insertContent({ type: 'blank', attrs }).run();
  };
  return (
    <section aria-label="Live values" className={styles['form']}>
      <h2 className={styles['name']}>Live values</h2>
      <p className={styles['quiet']}>
        Times, definitions and the independent body stand in the text as the rules have them on the day it is read. They are
        underlined with dots and cannot be typed over.
      </p>
      <NativeSelect
        label="Put in"
        value={wanted}
        onChange={(event) => want(event.currentTarget.value)}
        data={groups.map(([group, values]) => ({ group, items: values.map(({ blank, name }) => ({ value: blank, label: name })) }))}
      />
      {found ? (
        <p className={styles['quiet']}>
          Today it says: {found.says}
          {found.cites === null ? '' : ` (${found.cites})`}
        </p>
      ) : null}
      <div>
        <Button variant="default" onClick={put} disabled={!found || !editor}>
          Put it in where I write
        </Button>
      </div>
    </section>
  );
}
