internal import Region
internal import Rulebook

extension Workspace {
  /// The workspace as everybody may see it: without internal sites and facts, and without what names them. What is read
  /// from it cannot tell of them; it does not assess enquiries.
  public var published: Workspace {
    Workspace(
      folders: folders, rulebook: rulebook.withPublishedFacts, register: register.published(by: rulebook.dictionary),
      reference: reference.leavingOut(register.internalSites), registerHash: registerHash,
      referenceHash: referenceHash)
  }
}
