import { Outlet } from '@tanstack/react-router';
import { ArrivalProvider } from '../../components/arrival.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import './shell.css';

export function RootLayout() {
  return (
    <ArrivalProvider>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </ArrivalProvider>
  );
}
