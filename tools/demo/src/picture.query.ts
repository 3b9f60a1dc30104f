/** The picture of a youth across all four agencies, as the playground, the terminal and the tests ask for it. */
export const PICTURE = `query Picture($id: ID!) {
  youth(id: $id) {
    id
    name
    birthDate
    childWelfare {
      case { status caseWorker }
      decisions { kind validFrom validTo }
      measuresPlan { items { name validTo } }
      transfer { status plannedOn receiver }
      courses { course status attended sessions }
    }
    nav {
      section17 { validFrom validTo status }
      orders { status need }
      income { source monthlyNok selfSufficient }
      qualification { status attendedDays plannedDays }
    }
    outreach {
      followUps { kind startedOn endedOn continuityStaff }
      summerJobs { year plannedHours workedHours }
      hap { weeksDone outcome }
      sanction { state breaches { date } }
    }
    housing {
      residency { state house { name } validFrom }
      rent { monthNok arrearsNok }
      followUp { state basis plan { goal task owner } }
    }
    selfPresentation { section text updatedOn }
    access { category owner decision reason remedy }
  }
}
`;
