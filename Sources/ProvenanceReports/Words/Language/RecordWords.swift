import Provenance

// The words of the records, as messages.

extension Certainty {
  var message: Message {
    switch self {
    case .certain: .certain
    case .probable: .probable
    case .possible: .possible
    }
  }
}

extension Stance {
  var message: Message {
    switch self {
    case .affirms: .affirms
    case .denies: .denies
    case .reports: .reports
    }
  }
}

extension ClaimStatus {
  var message: Message {
    switch self {
    case .affirmed: .affirmed
    case .denied: .denied
    case .disputed: .disputed
    case .unattested: .unattested
    }
  }
}

extension Evidence.Part {
  var message: Message {
    switch self {
    case .headline: .headline
    case .lead: .lead
    case .body: .body
    case .caption: .caption
    case .social: .social
    case .speech: .speech
    }
  }
}

extension Evidence.Fidelity {
  var message: Message {
    switch self {
    case .quotation: .quotation
    case .paraphrase: .paraphrase
    case .compression: .compression
    case .interpretation: .interpretation
    case .imputation: .imputation
    }
  }
}

extension Relation.Kind {
  var message: Message {
    switch self {
    case .equivalent: .equivalentVerb
    case .entails: .entailsVerb
    case .contrary: .contraryVerb
    case .contradictory: .contradictoryVerb
    case .supports: .supportsVerb
    }
  }
}

extension Source.Kind {
  var message: Message {
    switch self {
    case .person: .person
    case .outlet: .outlet
    case .agency: .agency
    case .organisation: .organisation
    case .government: .government
    case .group: .group
    }
  }
}

extension Source.Identity {
  var message: Message {
    switch self {
    case .named: .named
    case .anonymous: .anonymous
    case .generic: .generic
    case .unknown: .unknownIdentity
    }
  }
}
