"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  title: string;
  children?: ReactNode;
  /** Where to go from here. */
  actions: ReactNode;
}

/** Takes the place of a form that was sent; takes the focus, so that it is read out. */
export function SentPanel({ title, children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="max-w-prose space-y-3 border-y border-ink py-6">
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        <span aria-hidden="true">✓ </span>
        {title}
      </h2>
      {children}
      <div className="flex flex-wrap items-center gap-3 pt-2">{actions}</div>
    </div>
  );
}
