/** The ways that proposals take: who handles and who decides, and which proposals take which way. */
interface Routed {
  readonly id: number;
  readonly title: string;
  readonly status: string;
  readonly handlingBody?: { readonly id: number } | undefined;
  readonly decisionBody?: { readonly id: number } | undefined;
}
export interface DecisionRoute<P> {
  readonly key: string;
  /** Undefined: nobody is named, or the group is gone. */
  readonly handles?: number;
  readonly decides?: number;
  readonly proposals: readonly P[];
}

/** The commonest way first; a proposal that was withdrawn takes none. */
export function routesOf<P extends Routed>(proposals: readonly P[], bodies: ReadonlySet<number>): readonly DecisionRoute<P>[] {
  const named = (body: { readonly id: number } | undefined): number | undefined => (body && bodies.has(body.id) ? body.id : undefined);
  const routes = new Map<string, { readonly handles?: number; readonly decides?: number; readonly proposals: P[] }>();
  for (const proposal of proposals) {
    if (proposal.status === 'aterkallat') continue;
    const [handles, decides] = [named(proposal.handlingBody), named(proposal.decisionBody)];
    const key = `${handles ?? '-'} ${decides ?? '-'}`;
    const route = routes.get(key);
    if (route) route.proposals.push(proposal);
    else routes.set(key, { ...(handles === undefined ? {} : { handles }), ...(decides === undefined ? {} : { decides }), proposals: [proposal] });
  }
  return [...routes].map(([key, route]) => ({ key, ...route })).sort((a, b) => b.proposals.length - a.proposals.length || a.key.localeCompare(b.key));
}
