"use client";

import { type ReactNode, useActionState, useId } from "react";
import { Button, type ButtonTone } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type FieldSpec, type FormAction, type FormState, untouched } from "./form-state";

interface Props {
  action: FormAction;
  fields?: readonly FieldSpec[];
  /** Values that are sent along unseen. */
  hidden?: Record<string, string>;
  submit: string;
  /** Names the button for those who do not see what stands around it. */
  submitLabel?: string;
  tone?: ButtonTone;
  errorTitle: string;
  /** Above the inputs. */
  children?: ReactNode;
}

/** A form of the account pages: sends to a server action, with or without script, and keeps everything typed when it is refused. */
export function ActionForm({
  action,
  fields = [],
  hidden = {},
  submit,
  submitLabel,
  tone,
  errorTitle,
  children,
}: Props) {
  const [state, send, isSending] = useActionState(action, untouched);
  const prefix = useId();
  return (
    <form action={send} className="space-y-5" noValidate={fields.length > 0}>
      <ErrorSummary
        title={errorTitle}
        errors={state.errors.map(({ field, message }) => ({
          field: field && fields.some(({ name }) => name === field) ? `${prefix}${field}` : null,
          message,
        }))}
      />
      <Outcome state={state} />
      {children}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Input
          key={`${field.name} ${state.attempt}`}
          id={`${prefix}${field.name}`}
          field={field}
          state={state}
        />
      ))}
      <Button type="submit" tone={tone} aria-disabled={isSending || undefined} aria-label={submitLabel}>
        {submit}
      </Button>
    </form>
  );
}

function Input({ id, field, state }: { id: string; field: FieldSpec; state: FormState }) {
  const error = state.errors.find((each) => each.field === field.name)?.message;
  const { name, label, hint, autoComplete } = field;
  const common = { id, name, label, hint, error, autoComplete, className: "max-w-md" };
  const defaultValue = state.values[name] ?? field.defaultValue ?? "";
  if (field.kind === "select")
    return (
      <Select {...common} choices={field.choices} emptyLabel={field.emptyLabel} defaultValue={defaultValue} />
    );
  if (field.kind === "password") return <TextInput {...common} type="password" />;
  const asTyped = { autoCapitalize: "none", spellCheck: false } as const;
  return (
    <TextInput
      {...common}
      {...(field.kind === "email" && asTyped)}
      type={field.kind}
      defaultValue={defaultValue}
    />
  );
}

function Outcome({ state: { done, secret, attempt } }: { state: FormState }) {
  if (!done) return null;
  return (
    <div role="status" key={attempt} className="border-l-4 border-accent bg-accent-wash px-4 py-3">
      <p className="font-semibold">{done}</p>
      {secret && (
        <>
          <p className="mt-2 text-sm text-ink-soft">{secret.hint}</p>
          <p className="mt-2">
            <span className="kicker block">{secret.label}</span>
            <code className="whitespace-pre-line break-all">{secret.value}</code>
          </p>
        </>
      )}
    </div>
  );
}
