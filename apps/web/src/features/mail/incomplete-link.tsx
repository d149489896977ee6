import type { ReactNode } from 'react';
import { Empty } from '../../components/empty.tsx';

/** Shown where a link of a mail leads when nothing follows its `#`. */
export function IncompleteLink({ children }: { children: ReactNode }) {
  return (
    <Empty title="This link is not complete">
      Open the mail once more and follow its link, or copy all of it. {children}
    </Empty>
  );
}
