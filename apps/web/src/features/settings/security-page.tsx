import { PageHeading } from '../../components/page-heading.tsx';
import { EmailForm } from '../email-change/email-form.tsx';
import { ConnectedAccounts } from '../identity/connected-accounts.tsx';
import { PasswordForm } from '../password/password-form.tsx';

/** What lets people into the account, section by section. */
export function SecurityPage() {
  return (
    <div className="page page-narrow">
      <PageHeading title="Security" />
      <PasswordForm />
      <EmailForm />
      <ConnectedAccounts />
    </div>
  );
}
