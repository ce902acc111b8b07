// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PictureSlot.h"

#include <QtConcurrent/QtConcurrentRun>

#include <optional>
#include <utility>
#include <vector>

namespace likeness {

PictureSlot::PictureSlot(Takes takes, store::SteadyClock clock, QObject* parent)
    : QObject(parent), m_takes(takes), m_clock(std::move(clock)) {
    connect(&m_opening, &QFutureWatcherBase::finished, this, &PictureSlot::onOpened);
    connect(&m_analysing, &QFutureWatcherBase::finished, this, &PictureSlot::onAnalysed);
}

PictureSlot::~PictureSlot() {
    m_opening.future().cancel();
    m_analysing.future().cancel();
}

bool PictureSlot::isBusy() const noexcept {
    return m_incoming || m_state == State::WaitingForModel || m_state == State::Searching;
}

bool PictureSlot::holdsPicture() const noexcept {
    return !m_opened.image.isEmpty() || isFaceprint();
}

void PictureSlot::forget() {
    m_opening.future().cancel();
    m_analysing.future().cancel();
    m_opening.setFuture({});
    m_analysing.setFuture({});
    m_origin = {};
    m_incoming.reset();
    m_opened = {};
    m_analysis = {};
    m_problem = {};
    m_notTaken = {};
}

void PictureSlot::finish(State state, Problem problem) {
    m_state = state;
    m_problem = std::move(problem);
    emit changed();
}

void PictureSlot::clear() {
    forget();
    finish(State::Empty);
}

void PictureSlot::refuse(const Problem& problem) {
    if (holdsPicture() || m_incoming) {
        m_notTaken = problem;
        emit changed();
        return;
    }
    forget();
    finish(State::Failed, problem);
}

void PictureSlot::dismissNotTaken() {
    m_notTaken = {};
    emit changed();
}

void PictureSlot::open(const PictureSource& source) {
    m_opening.future().cancel();
    m_analysing.future().cancel();
    m_analysing.setFuture({});
    m_notTaken = {};
    m_incoming = Origin{.name = source.name,
                        .isFaceprintFile = m_takes == Takes::PicturesAndFaceprints && isFaceprintFile(source),
                        .isStill = source.taken.has_value(),
                        .captured = source.taken ? *source.taken : m_clock(),
                        .liveness = source.liveness};
    m_opening.setFuture(QtConcurrent::run(
        [source, isFaceprint = m_incoming->isFaceprintFile](QPromise<Result<OpenedPicture>>& promise) {
            promise.addResult(isFaceprint ? openFaceprint(std::get<std::filesystem::path>(source.content))
                                          : openPicture(source, [&promise] { return promise.isCanceled(); }));
        }));
    if (holdsPicture()) {
        emit changed(); // the picture that is there stays until there is another
    } else {
        m_origin = *m_incoming;
        finish(State::Opening);
    }
}

void PictureSlot::onOpened() {
    if (m_opening.isCanceled() || m_opening.future().resultCount() == 0) {
        return;
    }
    Result<OpenedPicture> opened = m_opening.result();
    m_opening.setFuture({});
    const Origin origin = *std::exchange(m_incoming, std::nullopt);
    if (!opened) {
        const Problem problem = origin.isFaceprintFile ? Problem::withFaceprint(opened.error())
                                                       : Problem::withPicture(opened.error());
        if (!holdsPicture()) {
            m_notTaken = {};
            finish(State::Failed, problem);
            return;
        }
        m_notTaken = problem;
        if (m_state == State::Searching) {
            analyse(); // which the newer one had stopped
        } else {
            emit changed();
        }
        return;
    }
    forget();
    m_origin = origin;
    m_opened = *std::move(opened);
    if (isFaceprint()) {
        m_analysis.faceprint = m_opened.faceprint;
        finish(State::FaceFound);
        return;
    }
    analyse();
}

void PictureSlot::setEngine(std::shared_ptr<Engine> engine) {
    if (m_engine == engine) {
        return;
    }
    m_engine = std::move(engine);
    if (m_engine && !m_opened.image.isEmpty()) {
        m_analysis = {};
        analyse();
    }
}

void PictureSlot::analyse() {
    if (!m_engine) {
        finish(State::WaitingForModel);
        return;
    }
    if (m_incoming) {
        finish(State::Searching); // for the one that is about to take this one's place
        return;
    }
    work([engine = m_engine, image = m_opened.image](const IsCancelled& isCancelled) {
        return analysePicture(*engine, image, isCancelled);
    });
}

void PictureSlot::takeFace(int face) {
    if (m_state != State::FaceFound || !m_engine || face < 0 || face >= faces().count()) {
        return;
    }
    work([engine = m_engine, picture = m_analysis, place = static_cast<std::size_t>(face)](
             const IsCancelled&) { return analyseChosenFace(*engine, picture, place); });
}

void PictureSlot::takeNextFace() {
    const std::vector<FaceBox>& faces = m_analysis.faces;
    if (faces.size() < 2) {
        return;
    }
    const auto leftOf = [&faces](std::size_t face) {
        return std::pair(faces[face].topLeft.x, faces[face].topLeft.y);
    };
    std::size_t first = 0;
    std::optional<std::size_t> next;
    for (std::size_t face = 1; face < faces.size(); ++face) {
        if (leftOf(face) < leftOf(first)) {
            first = face;
        }
        if (leftOf(face) > leftOf(0) && (!next || leftOf(face) < leftOf(*next))) {
            next = face;
        }
    }
    takeFace(static_cast<int>(next.value_or(first)));
}

void PictureSlot::work(std::function<Result<PictureAnalysis>(const IsCancelled&)> job) {
    m_analysing.setFuture(
        QtConcurrent::run([job = std::move(job)](QPromise<Result<PictureAnalysis>>& promise) {
            promise.addResult(job([&promise] { return promise.isCanceled(); }));
        }));
    finish(State::Searching);
}

void PictureSlot::onAnalysed() {
    if (m_analysing.isCanceled() || m_analysing.future().resultCount() == 0) {
        return;
    }
    Result<PictureAnalysis> analysis = m_analysing.result();
    m_analysing.setFuture({});
    if (!analysis) {
        finish(State::Failed, Problem::withPicture(analysis.error()));
        return;
    }
    m_analysis = *std::move(analysis);
    if (!m_analysis.display.isEmpty()) {
        m_opened.image = m_analysis.image;
        m_opened.display = m_analysis.display;
    }
    if (m_analysis.faces.empty()) {
        finish(State::NoFace, Problem::noFace());
    } else {
        finish(State::FaceFound);
    }
}

void PictureSlot::swapWith(PictureSlot& other) {
    std::swap(m_origin, other.m_origin);
    std::swap(m_incoming, other.m_incoming);
    std::swap(m_opened, other.m_opened);
    std::swap(m_analysis, other.m_analysis);
    std::swap(m_problem, other.m_problem);
    std::swap(m_notTaken, other.m_notTaken);
    std::swap(m_state, other.m_state);
    const QFuture<Result<OpenedPicture>> opening = m_opening.future();
    const QFuture<Result<PictureAnalysis>> analysing = m_analysing.future();
    m_opening.setFuture(other.m_opening.future());
    m_analysing.setFuture(other.m_analysing.future());
    other.m_opening.setFuture(opening);
    other.m_analysing.setFuture(analysing);
    emit changed();
    emit other.changed();
}

} // namespace likeness
