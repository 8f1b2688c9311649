import { notFound } from "next/navigation";

/** Every address that no page claims gets the not-found page inside the frame, in its language. */
export default function UnknownAddress() {
  notFound();
}
