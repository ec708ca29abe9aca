// A guidance text as it is read: paragraphs, and lists with the line that names them. What was typed is shown as text.
import { blocksOf } from '#domain/guidance.ts';
import styles from './guidance-body.module.css';

export function GuidanceBody({ body }: { readonly body: string }) {
  return (
    <div className={styles['body']}>
      {blocksOf(body).map((block) => {
        if (block.kind === 'list')
          return (
            <ul key={block.items.join()}>
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          );
        return (
          <p key={block.text} className={block.kind === 'heading' ? styles['heading'] : undefined}>
            {block.text}
          </p>
        );
      })}
    </div>
  );
}
