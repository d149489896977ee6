import type { ReactNode } from 'react';

interface EmptyProps {
  title: string;
  /** What the reader could do next. */
  children: ReactNode;
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="state state-empty">
      <p className="state-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
