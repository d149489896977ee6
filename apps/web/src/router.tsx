import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { ArticleFilters } from './features/article/article-filters.ts';
import { ArticleListPage } from './features/article/article-list-page.tsx';
import { requireUser, turnAwayUser } from './features/session/guards.ts';
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
  validateSearch: ReturnToSearch,
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
  component: lazyRouteComponent(() => import('./features/user/settings-page.tsx'), 'SettingsPage'),
});

const sessions = createRoute({
  getParentRoute: () => members,
  path: '/sessions',
  component: lazyRouteComponent(
    () => import('./features/session/sessions-page.tsx'),
    'SessionsPage',
  ),
});

const routeTree = root.addChildren([
  articles,
  article,
  profile,
  strangers.addChildren([signIn, register]),
  members.addChildren([feed, drafts, write, edit, settings, sessions]),
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
