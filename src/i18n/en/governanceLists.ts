/** English names for the columns of proposals, decisions and reports. */
import type { ListWords } from '../index';

const noName = 'A role, no name.';
const json = 'In JSON. Changed in the proposal\u2019s own view.';
const note = { label: 'Note' };
const body = { label: 'Body' };
const option = { label: 'Option' };
const minutesLink = { label: 'Link to notes or minutes' };
const recordedRole = { label: 'Recorded by', hint: noName };
const periodFrom = { label: 'From' };
const periodTo = { label: 'Until' };
const correction = { label: 'What is corrected' };

export const governanceLists: ListWords = {
  proposals: {
    title: { label: 'Proposal' },
    letter: { label: 'Letter', hint: 'For instance a or c.' },
    type: { label: 'Kind', choices: { arbetssatt: 'way of working', organisation: 'organisation', resurs: 'resource request' } },
    summary: { label: 'The proposal in one sentence', hint: 'Whoever decides reads this first.' },
    description: { label: 'Description' },
    consequences: { label: 'Consequences', hint: 'What happens if it is a yes, and if it is a no?' },
    status: {
      label: 'State with the working group',
      choices: { utkast: 'draft', inlamnat: 'submitted', genomfors: 'being carried out', klart: 'done', aterkallat: 'withdrawn' },
    },
    statusReason: { label: 'Reason for the state' },
    submittedOn: { label: 'Submitted' },
    handlingBody: { label: 'Handled by' },
    handlingDate: { label: 'Meeting for handling' },
    decisionBody: { label: 'Decided by' },
    decisionDate: { label: 'Meeting for decision' },
    neededBy: { label: 'Needed by' },
    options: { label: 'Options', hint: json },
    resourceNeed: { label: 'Resources needed', hint: 'For instance 0.2 of a post and SEK 150,000.' },
    hours: { label: 'Hours a year' },
    cost: { label: 'Cost in SEK' },
    ifYes: { label: 'If it is a yes', hint: json },
    assignment: { label: 'Assignment' },
    proposerRole: { label: 'Submitted by', hint: noName },
  },
  handlings: {
    title: { label: 'Handling' },
    proposal: { label: 'Proposal' },
    body,
    date: { label: 'Date of meeting' },
    stance: { label: 'What happened', choices: { pagar: 'comes up again', noterat: 'handled', tillstyrker: 'in favour', avstyrker: 'against' } },
    option,
    note,
    minutesLink,
    recordedRole,
  },
  decisions: {
    title: { label: 'Decision' },
    proposal: { label: 'Proposal' },
    body,
    date: { label: 'Date of decision' },
    outcome: {
      label: 'Outcome',
      choices: { bifall: 'approved', delvis: 'approved in part', avslag: 'rejected', aterremiss: 'sent back', bordlagt: 'postponed' },
    },
    option,
    wording: { label: 'Wording', hint: 'The decision in one or two sentences, as the minutes should say it.' },
    hours: { label: 'Hours granted a year' },
    cost: { label: 'SEK granted' },
    responsibleRole: { label: 'Responsible role' },
    followUpDate: { label: 'Followed up' },
    formal: { label: 'Formal decision', hint: 'Only a committee, a board or the regional assembly makes formal decisions.' },
    minutesLink,
    corrects: { label: 'Corrects' },
    recordedRole,
    registration: { label: 'Registration number' },
  },
  effects: {
    title: { label: 'What has it led to?' },
    activity: { label: 'Activity' },
    status: { label: 'State', choices: { tidig: 'early effect', effekt: 'effect', utebliven: 'no effect' } },
    measure: { label: 'How we know', hint: 'Measure or source.' },
    measuredOn: { label: 'Measured' },
    goal: { label: 'Goal of the strategy' },
  },
  reportDrafts: {
    title: { label: 'Title' },
    periodFrom,
    periodTo,
    status: { label: 'State', choices: { oppet: 'open', publicerat: 'published', slopat: 'dropped' } },
    correction,
  },
  reports: {
    title: { label: 'Title' },
    number: { label: 'Version' },
    periodFrom,
    periodTo,
    date: { label: 'Date' },
    publishedRole: { label: 'Published by', hint: noName },
    summary: { label: 'The situation in short' },
    corrects: { label: 'Corrects version' },
    correction,
    nextDate: { label: 'Next report' },
  },
  receipts: {
    title: { label: 'Receipt' },
    report: { label: 'Version of the report' },
    date: { label: 'Date' },
  },
};
