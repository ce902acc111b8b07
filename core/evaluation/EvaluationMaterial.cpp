// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/EvaluationMaterial.h"

#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "evaluation/PairList.h"
#include "evaluation/PairTable.h"
#include "evaluation/PictureTree.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <system_error>
#include <utility>

namespace likeness {
namespace fs = std::filesystem;
namespace {

/// Pictures, each once, with the name of the person, and people numbered by their names in the end.
class Collected {
  public:
    std::uint32_t add(const fs::path& picture, const std::string& person) {
        const auto [at, isNew] =
            m_indexOf.try_emplace(picture, static_cast<std::uint32_t>(m_material.pictures.size()));
        if (isNew) {
            m_material.pictures.push_back(picture);
            m_persons.push_back(person);
        }
        return at->second;
    }
    [[nodiscard]] const std::string& personOf(std::uint32_t picture) const { return m_persons[picture]; }
    void add(MaterialPair pair) { m_material.pairs.push_back(pair); }
    [[nodiscard]] EvaluationMaterial finished(const fs::path& folder, int folds, std::string peopleFrom) && {
        m_material.folder = folder;
        m_material.folds = folds;
        m_material.peopleFrom = std::move(peopleFrom);
        std::vector<std::string>& people = m_material.people;
        people = m_persons;
        std::ranges::sort(people);
        people.erase(std::unique(people.begin(), people.end()), people.end());
        for (const std::string& person : m_persons) {
            const auto at = std::ranges::lower_bound(people, person);
            m_material.personOf.push_back(static_cast<std::uint32_t>(at - people.begin()));
        }
        return std::move(m_material);
    }

  private:
    EvaluationMaterial m_material;
    std::vector<std::string> m_persons;
    std::map<fs::path, std::uint32_t> m_indexOf;
};

/// Which pictures genuine pairs join to one person.
class Joined {
  public:
    std::size_t numberOf(const std::string& picture) {
        const auto [at, isNew] = m_numbers.try_emplace(picture, m_parents.size());
        if (isNew) {
            m_parents.push_back(m_parents.size());
            m_names.push_back(picture);
        }
        return at->second;
    }
    /// The first of the pictures that this one is joined with.
    std::size_t rootOf(std::size_t number) {
        while (m_parents[number] != number) {
            m_parents[number] = m_parents[m_parents[number]];
            number = m_parents[number];
        }
        return number;
    }
    void join(std::size_t a, std::size_t b) {
        const std::size_t first = std::min(rootOf(a), rootOf(b));
        m_parents[rootOf(a)] = first;
        m_parents[rootOf(b)] = first;
    }
    [[nodiscard]] const std::string& name(std::size_t number) const { return m_names[number]; }

  private:
    std::map<std::string, std::size_t> m_numbers;
    std::vector<std::size_t> m_parents;
    std::vector<std::string> m_names;
};

std::string folderOf(const std::string& picture) {
    return utf8Of(pathFromUtf8(picture).parent_path());
}

bool areFoldersPeople(const PairTable& table) {
    return std::ranges::all_of(table.pairs, [](const TablePair& pair) {
        const std::string a = folderOf(pair.pictureA);
        const std::string b = folderOf(pair.pictureB);
        return !a.empty() && !b.empty() && (a == b) == pair.isGenuine;
    });
}

/// Names the people of a table that does not; says how.
Result<std::string> namePeople(PairTable& table) {
    if (areFoldersPeople(table)) {
        for (TablePair& pair : table.pairs) {
            pair.personA = folderOf(pair.pictureA);
            pair.personB = folderOf(pair.pictureB);
        }
        return "folders";
    }
    Joined joined;
    for (const TablePair& pair : table.pairs) {
        const std::size_t a = joined.numberOf(pair.pictureA);
        const std::size_t b = joined.numberOf(pair.pictureB);
        if (pair.isGenuine) {
            joined.join(a, b);
        }
    }
    for (TablePair& pair : table.pairs) {
        const std::size_t a = joined.rootOf(joined.numberOf(pair.pictureA));
        const std::size_t b = joined.rootOf(joined.numberOf(pair.pictureB));
        if (!pair.isGenuine && a == b) {
            return fail(ErrorCode::CorruptData,
                        "line " + std::to_string(pair.line) +
                            " of the pairs file says that two pictures differ which other lines join as one "
                            "person");
        }
        pair.personA = joined.name(a);
        pair.personB = joined.name(b);
    }
    return "labels";
}

Result<EvaluationMaterial> fromTree(const fs::path& images) {
    auto people = readPictureTree(images);
    if (!people) {
        return fail(people);
    }
    Collected collected;
    for (const PersonPictures& person : *people) {
        for (const fs::path& picture : person.pictures) {
            collected.add(picture, person.name);
        }
    }
    return std::move(collected).finished(images, 0, "folders");
}

Result<EvaluationMaterial> fromLfw(const EvaluationInput& input) {
    const auto list = readPairFile(input.pairs);
    if (!list) {
        return fail(list);
    }
    Collected collected;
    std::map<PictureName, std::uint32_t> known; // the disk is asked once for each picture
    const auto numberOf = [&](const PictureName& picture) {
        const auto at = known.find(picture);
        return at != known.end()
                   ? at->second
                   : known[picture] = collected.add(pictureFile(input.images, picture), picture.person);
    };
    for (const PicturePair& pair : list->pairs) {
        const std::uint32_t a = numberOf(pair.a);
        const std::uint32_t b = numberOf(pair.b);
        collected.add(MaterialPair{a, b, pair.isGenuine, pair.fold});
    }
    return std::move(collected).finished(input.images, list->folds, "pairs file");
}

Result<EvaluationMaterial> fromTable(const EvaluationInput& input) {
    auto table = readPairTableFile(input.pairs);
    if (!table) {
        return fail(table);
    }
    std::string peopleFrom = "columns";
    if (!table->namesPeople) {
        auto from = namePeople(*table);
        if (!from) {
            return fail(from.error().code, displayName(input.pairs) + ": " + from.error().message);
        }
        peopleFrom = *from;
    }
    const fs::path folder = input.images.empty() ? input.pairs.parent_path() : input.images;
    Collected collected;
    for (const TablePair& pair : table->pairs) {
        const std::uint32_t a = collected.add(folder / pathFromUtf8(pair.pictureA), pair.personA);
        const std::uint32_t b = collected.add(folder / pathFromUtf8(pair.pictureB), pair.personB);
        if (collected.personOf(a) != pair.personA || collected.personOf(b) != pair.personB) {
            return fail(ErrorCode::CorruptData,
                        displayName(input.pairs) + ": line " + std::to_string(pair.line) +
                            " of the pairs file gives a picture to another person than a line before");
        }
        collected.add(MaterialPair{a, b, pair.isGenuine, pair.fold});
    }
    return std::move(collected).finished(folder, table->folds, std::move(peopleFrom));
}

Result<EvaluationMaterial> withoutGroups(const EvaluationInput& input) {
    std::error_code error;
    const bool needsImages = input.kind != EvaluationInput::Kind::ListPairs || !input.images.empty();
    if (needsImages && !fs::is_directory(input.images, error)) {
        return fail(ErrorCode::CannotReadFile, "cannot read the pictures' folder " +
                                                   displayName(input.images) + ": there is no such folder");
    }
    switch (input.kind) {
    case EvaluationInput::Kind::AllPairs:
        return fromTree(input.images);
    case EvaluationInput::Kind::LfwPairs:
        return fromLfw(input);
    case EvaluationInput::Kind::ListPairs:
        return fromTable(input);
    }
    return fail(ErrorCode::InvalidArgument, "there is no such kind of evaluation");
}

} // namespace

Result<EvaluationMaterial> readMaterial(const EvaluationInput& input) {
    auto material = withoutGroups(input);
    if (!material || input.groups.empty()) {
        return material;
    }
    const auto groups = readGroupTableFile(input.groups);
    if (!groups) {
        return fail(groups);
    }
    bool isAnybodyKnown = false;
    for (const std::string& person : material->people) {
        const auto at = groups->find(person);
        material->groupOf.push_back(at == groups->end() ? std::string() : at->second);
        isAnybodyKnown = isAnybodyKnown || at != groups->end();
    }
    if (!isAnybodyKnown) {
        return fail(ErrorCode::InvalidArgument,
                    displayName(input.groups) +
                        " names nobody who is among the pictures; people are called " +
                        "as their folders are");
    }
    return material;
}

} // namespace likeness
