import type { Metadata } from "next";
import type { ReactNode } from "react";
import { settings } from "@/lib/env/env";

export function generateMetadata(): Metadata {
  const { NEXTAUTH_URL } = settings();
  return NEXTAUTH_URL ? { metadataBase: new URL(NEXTAUTH_URL) } : {};
}

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
