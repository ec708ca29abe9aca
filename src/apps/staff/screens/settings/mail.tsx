// How e-mail goes out: how sending goes now, who each legal entity writes as, the server, and a trial.
import { useQuery } from '@tanstack/react-query';
import { mailQuery } from '../../api/mail.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { MailHealth } from './mail-health.tsx';
import { MailSenderForm } from './mail-sender-form.tsx';
import { MailServerForm } from './mail-server-form.tsx';
import { MailTrial } from './mail-trial.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import styles from './settings.module.css';

export function MailScreen() {
  const { data, error, refetch } = useQuery(mailQuery);
  return (
    <SettingsFrame
      title="Mail out"
      lead="The server that takes our e-mail, and who it comes from. Until both are set, letters are sent from a mailbox of your own and recorded here."
    >
      <MailHealth />
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="how e-mail goes out" rows={6} /> : null}
      {data ? (
        <div className={styles['sheet']}>
          <MailServerForm key={`server ${data.server.version}`} kept={data} />
          {data.senders.map((sender) => (
            <MailSenderForm key={`${sender.legalEntity} ${sender.version}`} kept={sender} />
          ))}
          <MailTrial kept={data} />
        </div>
      ) : null}
    </SettingsFrame>
  );
}
