import { useMatch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useArrival } from './arrival.tsx';

interface PageHeadingProps {
  /** The title of the tab, and of the page unless `children` say more. */
  title: string;
  className?: string;
  children?: ReactNode;
}

/** The page's `h1`. After a navigation it takes the focus, so that a screen reader says where it is. */
export function PageHeading({ title, className, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The page's own path, not the address bar's: that changes while this page still waits to be left.
  const pathname = useMatch({ strict: false, select: (match) => match.pathname });
  const claimArrival = useArrival();

  useEffect(() => {
    if (claimArrival()) heading.current?.focus({ preventScroll: true });
  }, [claimArrival, pathname]);

  return (
    <>
      <title>{`${title} · Duet`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children ?? title}
      </h1>
    </>
  );
}
