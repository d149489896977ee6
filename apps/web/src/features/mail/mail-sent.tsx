import { errorMessage, type RouterOutputs } from '@duet/client';
import { MAILS_PER_HOUR } from '@duet/router/mail.schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useToast } from '../../components/toast.tsx';

const TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

interface MailSentProps {
  sent: RouterOutputs['recovery']['create'];
  /** Asks for the same mail once more. */
  resend: () => Promise<unknown>;
}

/** Says that a mail is on its way, whatever is in it, and sends another one when it does not come. */
export function MailSent({ sent, resend }: MailSentProps) {
  const toast = useToast();
  const [count, setCount] = useState(1);
  const status = useRef<HTMLParagraphElement>(null);
  // The form is gone, and with it what had the focus.
  useEffect(() => status.current?.focus(), []);

  const again = useMutation({
    mutationFn: resend,
    onSuccess: () => {
      setCount((sent) => sent + 1);
      toast('Another mail is on its way');
    },
  });
  const isEnough = count >= MAILS_PER_HOUR;

  return (
    <section aria-labelledby="mail-sent-heading">
      <h2 id="mail-sent-heading">Look in your mail</h2>
      <p ref={status} tabIndex={-1}>
        A mail is on its way to <strong>{sent.email}</strong>. Its link works until{' '}
        {TIME.format(new Date(sent.expiresAt))}.
      </p>
      <OutboxHint />
      <p>
        Nothing came? Look among the unwanted mail first. An address gets at most {MAILS_PER_HOUR}{' '}
        mails an hour, and only the link of the newest works.
      </p>
      {again.error && (
        <p className="field-error" role="alert">
          {errorMessage(again.error)}
        </p>
      )}
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={again.isPending || isEnough}
          onClick={() => !again.isPending && !isEnough && again.mutate()}
        >
          {isEnough ? 'No more mails for an hour' : 'Send another mail'}
        </button>
      </div>
    </section>
  );
}

/** On a developer's own machine mails are kept instead of sent. Only there the page is served without https. */
function OutboxHint() {
  const outbox = useQuery({
    queryKey: ['outbox'],
    queryFn: async () => (await fetch('/outbox', { method: 'HEAD' })).ok,
    enabled: window.location.protocol === 'http:',
    retry: false,
  });
  if (!outbox.data) return null;
  return (
    <p>
      This server keeps its mails: <a href="/outbox">open the outbox</a>.
    </p>
  );
}
