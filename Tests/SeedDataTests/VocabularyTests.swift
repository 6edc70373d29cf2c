import DataFiles
import Foundation
import Testing

@Suite struct `Vocabulary` {
  let clusters: Tree
  let topics: Tree
  let skills: Tree

  init() throws {
    clusters = try DataFolder.seed("vocabulary/clusters.yaml")
    topics = try DataFolder.seed("vocabulary/topics.yaml")
    skills = try DataFolder.seed("vocabulary/skills.yaml")
  }

  /// Keys of a mapping below the root.
  private func words(_ tree: Tree, _ key: String) -> Set<String> { Set(tree[key]?.entries.map(\.key) ?? []) }

  @Test func `cluster words repeat the NACE lists of their clusters`() throws {
    let listed = try DataFolder.seed("reference/clusters.yaml").mappings(with: "nace")
    let lists = Dictionary(uniqueKeysWithValues: listed.map { ($0["id"]?.text ?? "", $0["nace"]) })
    #expect(lists.count == 32)
    for word in clusters["state_clusters"]?.entries ?? [] {
      #expect(lists[word.value["id"]?.text ?? ""] == word.value["nace"], "\(word.key)")
      #expect(Set(word.value["counterparts"]?.texts ?? ["?"]).subtracting(lists.keys) == [], "\(word.key)")
    }
    for word in clusters["site_sectors"]?.entries ?? [] {
      #expect(Set(word.value["clusters"]?.texts ?? ["?"]).subtracting(lists.keys) == [], "\(word.key)")
    }
  }

  @Test func `divisions exist`() throws {
    let rows = try DataFolder.table("nace_divisions").rows.filter { $0["level"] == "division" }
    let divisions = Set(rows.compactMap { $0["code"] })
    #expect(divisions.count == 88)
    let lists = try [clusters, DataFolder.seed("reference/clusters.yaml")].flatMap { $0.mappings(with: "core") }
    for list in lists {
      let codes = (list["core"]?.texts ?? []) + (list["partial"]?.texts ?? [])
      #expect(Set(codes).subtracting(divisions) == [], "\(codes)")
    }
    #expect(Set(try DataFolder.table("companies")["nace_division"]).subtracting(divisions) == [])
  }

  @Test func `subjects are those of the institutions`() throws {
    let subjects = words(topics, "subjects")
    let taught = try DataFolder.table("universities")["fields"].flatMap { $0.split(separator: ";").map(String.init) }
    #expect(Set(taught) == subjects)
    for topic in topics["topics"]?.entries ?? [] {
      let named = (topic.value["core"]?.texts ?? ["?"]) + (topic.value["related"]?.texts ?? ["?"])
      #expect(Set(named).subtracting(subjects) == [], "\(topic.key)")
    }
    let names = Set(try DataFolder.table("universities")["short_name"])
    #expect(words(topics, "institution_cautions").subtracting(names) == [])
  }

  @Test func `topics of partners have a mapping`() throws {
    let partners = try DataFolder.seed("reference/partners.yaml")["partners"]?.items ?? []
    #expect(partners.count == 60)
    for partner in partners {
      let unknown = Set(partner["topics"]?.texts ?? ["?"]).subtracting(words(topics, "topics"))
      #expect(unknown == [], "\(partner["id"]?.text ?? "")")
    }
  }

  @Test(arguments: DataFolder.ids(in: DataFolder.seeds.appending(path: "enquiries")))
  func `words of the sample enquiries have a mapping`(_ id: String) throws {
    let enquiry = try DataFolder.seed("enquiries/\(id).yaml")
    #expect(enquiry["id"]?.text == id)
    #expect(enquiry["fictional"]?.text == "true")
    let asked = (enquiry["knowledge"]?["topics"]?.texts ?? []) + (enquiry["sector"]?["tags"]?.texts ?? [])
    #expect(Set(asked).subtracting(words(topics, "topics")) == [])
    #expect(Set(enquiry["workforce"]?["skills"]?.texts ?? []).subtracting(words(skills, "skills")) == [])
    #expect(Set(enquiry["sector"]?["state_clusters"]?.texts ?? []).subtracting(words(clusters, "state_clusters")) == [])
  }

  @Test func `sectors of sites and clusters of firms have a mapping`() throws {
    let sectors = words(clusters, "site_sectors")
    for id in DataFolder.siteIDs {
      for claim in try DataFolder.site(id)["claims"]?["sectors"]?.items ?? [] {
        #expect(Set(claim["value"]?.texts ?? ["?"]).subtracting(sectors) == [], "\(id)")
      }
    }
    let known = words(try DataFolder.seed("reference/clusters.yaml"), "company_clusters")
    #expect(Set(try DataFolder.table("companies")["cluster"]).subtracting(known) == [])
  }
}
