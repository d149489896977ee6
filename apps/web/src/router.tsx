import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { EventFilters, UserFilters } from './features/admin/filters.ts';
import { ArticleFilters } from './features/article/article-filters.ts';
import { ArticleListPage } from './features/article/article-list-page.tsx';
import {
  ConnectSearch,
  readProof,
  showFailureToStrangers,
} from './features/identity/connect-route.ts';
import { FailureSearch } from './features/identity/provider-failure.tsx';
import { requireAdmin, requireUser, turnAwayUser } from './features/session/guards.ts';
import { ReturnToSearch } from './features/session/return-to.ts';
import { NotFoundPage } from './features/shell/not-found-page.tsx';
import { RootLayout } from './features/shell/root-layout.tsx';
import { RouteFailure } from './features/shell/route-failure.tsx';
import type { RouterContext } from './router-context.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

const root = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: () => <NotFoundPage />,
});

const articles = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: ArticleFilters,
  component: ArticleListPage,
});

const article = createRoute({
  getParentRoute: () => root,
  path: '/articles/$slug',
  component: lazyRouteComponent(() => import('./features/article/article-page.tsx'), 'ArticlePage'),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profiles/$username',
  component: lazyRouteComponent(() => import('./features/profile/profile-page.tsx'), 'ProfilePage'),
});

const strangers = createRoute({
  getParentRoute: () => root,
  id: 'strangers',
  validateSearch: ReturnToSearch.extend(FailureSearch.shape),
  beforeLoad: turnAwayUser,
});

const signIn = createRoute({
  getParentRoute: () => strangers,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./features/session/sign-in-page.tsx'), 'SignInPage'),
});

const register = createRoute({
  getParentRoute: () => strangers,
  path: '/register',
  component: lazyRouteComponent(() => import('./features/user/register-page.tsx'), 'RegisterPage'),
});

const confirm = createRoute({
  getParentRoute: () => root,
  path: '/confirm',
  component: lazyRouteComponent(() => import('./features/user/confirm-page.tsx'), 'ConfirmPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('./features/recovery/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(
    () => import('./features/recovery/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
});

const confirmAddress = createRoute({
  getParentRoute: () => root,
  path: '/confirm-address',
  component: lazyRouteComponent(
    () => import('./features/email-change/confirm-address-page.tsx'),
    'ConfirmAddressPage',
  ),
});

const keepAddress = createRoute({
  getParentRoute: () => root,
  path: '/keep-address',
  component: lazyRouteComponent(
    () => import('./features/email-change/keep-address-page.tsx'),
    'KeepAddressPage',
  ),
});

const connect = createRoute({
  getParentRoute: () => root,
  path: '/connect',
  validateSearch: ConnectSearch,
  beforeLoad: showFailureToStrangers,
  loader: readProof,
  component: lazyRouteComponent(
    () => import('./features/identity/connect-page.tsx'),
    'ConnectPage',
  ),
});

const members = createRoute({
  getParentRoute: () => root,
  id: 'members',
  beforeLoad: requireUser,
});

const feed = createRoute({
  getParentRoute: () => members,
  path: '/feed',
  component: lazyRouteComponent(() => import('./features/article/feed-page.tsx'), 'FeedPage'),
});

const drafts = createRoute({
  getParentRoute: () => members,
  path: '/drafts',
  component: lazyRouteComponent(() => import('./features/article/drafts-page.tsx'), 'DraftsPage'),
});

const write = createRoute({
  getParentRoute: () => members,
  path: '/write',
  component: lazyRouteComponent(() => import('./features/article/write-page.tsx'), 'WritePage'),
});

const edit = createRoute({
  getParentRoute: () => members,
  path: '/articles/$slug/edit',
  component: lazyRouteComponent(() => import('./features/article/edit-page.tsx'), 'EditPage'),
});

const settings = createRoute({
  getParentRoute: () => members,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('./features/settings/settings-layout.tsx'),
    'SettingsLayout',
  ),
});

const profileSettings = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(
    () => import('./features/user/profile-settings-page.tsx'),
    'ProfileSettingsPage',
  ),
});

const security = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  component: lazyRouteComponent(
    () => import('./features/settings/security-page.tsx'),
    'SecurityPage',
  ),
});

const sessions = createRoute({
  getParentRoute: () => settings,
  path: '/sessions',
  component: lazyRouteComponent(
    () => import('./features/session/sessions-page.tsx'),
    'SessionsPage',
  ),
});

const tokens = createRoute({
  getParentRoute: () => settings,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./features/token/tokens-page.tsx'), 'TokensPage'),
});

const activity = createRoute({
  getParentRoute: () => settings,
  path: '/activity',
  component: lazyRouteComponent(
    () => import('./features/activity/activity-page.tsx'),
    'ActivityPage',
  ),
});

const admin = createRoute({
  getParentRoute: () => members,
  path: '/admin',
  beforeLoad: requireAdmin,
  component: lazyRouteComponent(() => import('./features/admin/admin-layout.tsx'), 'AdminLayout'),
});

const adminUsers = createRoute({
  getParentRoute: () => admin,
  path: '/users',
  validateSearch: UserFilters,
  component: lazyRouteComponent(() => import('./features/admin/users-page.tsx'), 'UsersPage'),
});

const adminActivity = createRoute({
  getParentRoute: () => admin,
  path: '/activity',
  validateSearch: EventFilters,
  component: lazyRouteComponent(
    () => import('./features/admin/admin-activity-page.tsx'),
    'AdminActivityPage',
  ),
});

const applications = createRoute({
  getParentRoute: () => settings,
  path: '/applications',
  component: lazyRouteComponent(
    () => import('./features/application/applications-page.tsx'),
    'ApplicationsPage',
  ),
});

const consent = createRoute({
  getParentRoute: () => members,
  path: '/consent/$uid',
  component: lazyRouteComponent(() => import('./features/consent/consent-page.tsx'), 'ConsentPage'),
});

const routeTree = root.addChildren([
  articles,
  article,
  profile,
  connect,
  strangers.addChildren([signIn, register]),
  confirm,
  forgotPassword,
  resetPassword,
  confirmAddress,
  keepAddress,
  members.addChildren([
    feed,
    drafts,
    write,
    edit,
    settings.addChildren([profileSettings, security, sessions, tokens, applications, activity]),
    admin.addChildren([adminUsers, adminActivity]),
    consent,
  ]),
]);

/** Without a `history` the address bar is used. */
export function createConsoleRouter(context: RouterContext, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context,
    ...(history && { history }),
    parseSearch,
    stringifySearch,
    defaultErrorComponent: RouteFailure,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
