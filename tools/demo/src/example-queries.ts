/** What a youth sees of themself: who was let see what, what they have agreed to, and what the agencies hold. */
export const MY_RECORDS_QUERY = `query MyRecords {
  me {
    id
    name
    birthDate
    disclosures(first: 20) {
      edges {
        node { at personId role organisation { name } purpose basis categories fields }
        deletion { deletedAt decision }
      }
    }
    consents { id recipient { name } purpose categories state validFrom validTo signedBy }
    selfPresentation { section text updatedOn }
    childWelfare {
      case { status caseWorker openedOn }
      decisions { kind validFrom validTo }
      measuresPlan { goals items { name validTo } }
      transfer { status plannedOn receiver }
      courses { course part status attended sessions }
    }
    nav {
      case { status openedOn closedOn }
      section17 { status validFrom validTo }
      orders { status need }
      income { source monthlyNok selfSufficient }
      qualification { status attendedDays plannedDays }
    }
    outreach {
      contact { since }
      encounters { metOn isFirstContact }
      followUps { kind startedOn endedOn continuityStaff bestilling bestillingBy }
      groups { kind startedOn endedOn attended }
      summerJobs { year state employer plannedHours workedHours }
      hap { weeksDone outcome }
      sanction { state source conditions { kind } breaches { date kind } }
      angerManagement { referredOn decision startedOn endedOn }
      psychologist { offeredOn isNoShow referredOn consultations }
      nurseTalks { date isReferredOn }
      sexualityTalks { openedOn closedOn }
      extremismTalks { openedOn closedOn }
      measureConsents { measure givenOn withdrawnOn }
      releasedNotes { kind recordOn releasedAt takenBackAt notes { name codes text leftOutOn } }
    }
    housing {
      residency { state validFrom house { name } }
      rent { monthNok arrearsNok dueOn }
      followUps { state basis plan { goal task owner due done } }
      mapping { mappedOn area level }
    }
  }
}
`;

/** What a consent officer sees: the consents of a youth, and why an organisation may read what it may. */
export const CONSENTS_AND_ACCESS_QUERY = `query ConsentsAndAccess($id: ID!, $organisationId: ID!, $purpose: Purpose!) {
  youth(id: $id) {
    id
    consents { id recipient { name } purpose categories state validFrom validTo signedBy withdrawnAt }
    access(organisationId: $organisationId, purpose: $purpose) {
      category
      owner
      decision
      reason
      remedy
      statute
      consents { consentId objection }
    }
  }
}
`;

/** What an auditor sees: the log of a youth, which says what others were let see and never the values. */
export const DISCLOSURES_QUERY = `query Disclosures($id: ID!) {
  youth(id: $id) {
    id
    disclosures(first: 50) {
      edges {
        node { at personId role organisation { name } purpose basis consentId categories fields requestId }
        deletion { deletedAt decision }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

/** What a data protection officer sees: how much was let see, in the months of a year that are over, and never of whom. */
export const OVERVIEW_QUERY = `query Overview($year: Int!) {
  dataProtectionOverview(year: $year) {
    accesses { month organisation { name } purpose basis youths entries }
    months { month ordered opened deleted }
  }
}
`;

/** What is open to everybody who has logged in. */
export const ORGANISATIONS_QUERY = `query Organisations {
  organisations { id name number agency municipality district }
}
`;

/** What a leader sees of a year: counts and what was printed of them, never a youth. */
export const ACTIVITY_TABLE_QUERY = `query ActivityTable($year: Int!) {
  activityTable(year: $year) {
    rows { kind label total boys girls districts { district count } }
    computedTotal { label total boys girls districts { district count } }
    printedTotal { label total boys girls districts { district count } }
    warnings { code message }
    isSuppressed
  }
  keyFigures(year: $year) { staffHours sessions encounters firstContacts girlsShare meanAge medianAge }
  districtDistribution(year: $year) { district count share }
}
`;

/** What professionals of outreach read of their own. */
export const PROFESSIONAL_QUERY = `query Own($id: ID!) {
  outreachYouth(id: $id) {
    id
    outreach {
      psychologist { offeredOn isNoShow referredOn consultations }
      nurseTalks { date themes isReferredOn referredTo }
    }
  }
}`;

/** What an administrator looks at: which organisations there are, who is a member of what, and what was changed last. */
export const ADMINISTRATION_QUERY = `query Administration {
  organisations { id number name agency municipality district }
  memberships(first: 20) { edges { node { holderKind holder role organisation { name } grantedAt grantedBy } } }
  administrationEntries(first: 20) { edges { node { at by kind subject changes { name before after } } } }
}
`;
