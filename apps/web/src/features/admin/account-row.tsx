import type { AccountOutput } from '@duet/router/account.schema';
import { Moment } from '../../components/moment.tsx';
import { useUser } from '../session/use-session.ts';
import { ChangeRoleForm, DisableForm, EnableForm } from './account-forms.tsx';
import { FormDialog } from './form-dialog.tsx';

export function AccountRow({ account }: { account: AccountOutput }) {
  const user = useUser();
  const { username, email, role, createdAt, disabledAt } = account;
  return (
    <li className="row">
      <div>
        <h2 className="row-name">
          {username}
          {role !== 'user' && <span className="badge">{role}</span>}
          {disabledAt && <span className="badge">disabled</span>}
        </h2>
        <p className="row-facts">
          {email} · since <Moment at={createdAt} />
          {disabledAt && (
            <>
              {' '}
              · disabled on <Moment at={disabledAt} />
            </>
          )}
        </p>
      </div>
      {user?.id === account.id ? (
        <p className="row-facts">This is you: another admin decides on your account.</p>
      ) : (
        <AccountActions account={account} />
      )}
    </li>
  );
}

function AccountActions({ account }: { account: AccountOutput }) {
  const { username, disabledAt } = account;
  const verb = disabledAt ? 'Enable' : 'Disable';
  const Form = disabledAt ? EnableForm : DisableForm;
  return (
    <div className="actions">
      <FormDialog
        trigger="Change role"
        label={`Change role of ${username}`}
        title={`Change the role of ${username}?`}
      >
        {(close) => <ChangeRoleForm account={account} close={close} />}
      </FormDialog>
      <FormDialog trigger={verb} label={`${verb} ${username}`} title={`${verb} ${username}?`}>
        {(close) => <Form account={account} close={close} />}
      </FormDialog>
    </div>
  );
}
