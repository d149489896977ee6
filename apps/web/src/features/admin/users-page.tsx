import { Role } from '@duet/router/user.schema';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTRPC } from '../../trpc.ts';
import { AccountRow } from './account-row.tsx';
import { FilterForm, FilterSelect } from './filter-form.tsx';
import { UserFilters } from './filters.ts';
import './admin.css';

const STATUSES = [
  ['enabled', 'Enabled'],
  ['disabled', 'Disabled'],
] as const;

export function UsersPage() {
  const filters = useSearch({ from: '/members/admin/users' });
  const navigate = useNavigate();
  const roles = Role.options.map((role) => [role, role] as const);
  return (
    <div className="page page-medium">
      <PageHeading title="Users" />
      <FilterForm
        label="Users"
        onFilter={(fields) =>
          void navigate({ to: '/admin/users', search: UserFilters.parse(fields) })
        }
      >
        <TextField
          key={filters.q}
          label="Name or e-mail"
          id="filter-q"
          name="q"
          type="search"
          maxLength={200}
          defaultValue={filters.q}
        />
        <FilterSelect label="Role" name="role" value={filters.role} options={roles} />
        <FilterSelect label="Status" name="status" value={filters.status} options={STATUSES} />
      </FilterForm>
      <AccountList filters={filters} />
    </div>
  );
}

function AccountList({ filters }: { filters: UserFilters }) {
  const trpc = useTRPC();
  const accounts = useInfiniteQuery(
    trpc.account.list.infiniteQueryOptions(filters, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  if (accounts.isPending) return <Skeleton label="Loading users…" rows={5} />;
  if (!accounts.data) return <Failure error={accounts.error} onRetry={accounts.refetch} />;

  const items = accounts.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title="Nobody fits">Search for something else.</Empty>;
  return (
    <>
      <ul className="accounts">
        {items.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </ul>
      <LoadMore query={accounts} />
    </>
  );
}
