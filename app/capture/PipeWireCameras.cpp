// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PipeWireCameras.h"

#include <pipewire/pipewire.h>

#include <cstdlib>
#include <string_view>
#include <utility>

namespace likeness {

/// PipeWire's objects, each freed in the reverse order of its making.
struct PipeWireCameras::Connection {
    pw_thread_loop* loop = nullptr;
    pw_context* context = nullptr;
    pw_core* core = nullptr;
    pw_registry* registry = nullptr;
    spa_hook coreHook{};
    spa_hook registryHook{};
    pw_core_events coreEvents{};
    pw_registry_events registryEvents{};
    int firstRound = 0;

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        if (loop != nullptr) {
            pw_thread_loop_stop(loop);
        }
        if (registry != nullptr) {
            pw_proxy_destroy(reinterpret_cast<pw_proxy*>(registry));
        }
        if (core != nullptr) {
            pw_core_disconnect(core);
        }
        if (context != nullptr) {
            pw_context_destroy(context);
        }
        if (loop != nullptr) {
            pw_thread_loop_destroy(loop);
        }
    }

    bool open() {
        pw_init(nullptr, nullptr);
        loop = pw_thread_loop_new("cameras", nullptr);
        context = loop != nullptr ? pw_context_new(pw_thread_loop_get_loop(loop), nullptr, 0) : nullptr;
        core = context != nullptr ? pw_context_connect(context, nullptr, 0) : nullptr;
        registry = core != nullptr ? pw_core_get_registry(core, PW_VERSION_REGISTRY, 0) : nullptr;
        return registry != nullptr;
    }
};

std::shared_ptr<PipeWireCameras> PipeWireCameras::connectToSession() {
    auto connection = std::make_unique<Connection>();
    if (!connection->open()) {
        return nullptr;
    }
    return std::shared_ptr<PipeWireCameras>(
        new PipeWireCameras(std::move(connection))); // private constructor
}

PipeWireCameras::PipeWireCameras(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)) {
    Connection& pipeWire = *m_connection;
    pipeWire.coreEvents.version = PW_VERSION_CORE_EVENTS;
    pipeWire.coreEvents.done = [](void* self, std::uint32_t id, int round) {
        auto* cameras = static_cast<PipeWireCameras*>(self);
        if (id == PW_ID_CORE && round == cameras->m_connection->firstRound) {
            cameras->finishFirst();
        }
    };
    pipeWire.coreEvents.error = [](void* self, std::uint32_t id, int, int, const char*) {
        if (id == PW_ID_CORE) {
            static_cast<PipeWireCameras*>(self)->lose();
        }
    };
    pipeWire.registryEvents.version = PW_VERSION_REGISTRY_EVENTS;
    pipeWire.registryEvents.global = [](void* self, std::uint32_t id, std::uint32_t, const char* type,
                                        std::uint32_t, const spa_dict* properties) {
        const auto value = [properties](const char* key) {
            const char* text = properties != nullptr ? spa_dict_lookup(properties, key) : nullptr;
            return text != nullptr ? text : "";
        };
        if (std::string_view(type) == PW_TYPE_INTERFACE_Node &&
            std::string_view(value(PW_KEY_MEDIA_CLASS)) == "Video/Source") {
            const QString description = QString::fromUtf8(value(PW_KEY_NODE_DESCRIPTION));
            const QString name = QString::fromUtf8(value(PW_KEY_NODE_NAME));
            const auto serial = std::strtoul(value(PW_KEY_OBJECT_SERIAL), nullptr, 10);
            static_cast<PipeWireCameras*>(self)->add(id, static_cast<std::uint32_t>(serial),
                                                     description.isEmpty() ? name : description);
        }
    };
    pipeWire.registryEvents.global_remove = [](void* self, std::uint32_t id) {
        static_cast<PipeWireCameras*>(self)->remove(id);
    };
    pw_core_add_listener(pipeWire.core, &pipeWire.coreHook, &pipeWire.coreEvents, this);
    pw_registry_add_listener(pipeWire.registry, &pipeWire.registryHook, &pipeWire.registryEvents, this);
    pipeWire.firstRound = pw_core_sync(pipeWire.core, PW_ID_CORE, 0);
    pw_thread_loop_start(pipeWire.loop);
}

PipeWireCameras::~PipeWireCameras() = default;

pw_thread_loop* PipeWireCameras::loop() const noexcept {
    return m_connection->loop;
}

pw_core* PipeWireCameras::core() const noexcept {
    return m_connection->core;
}

QStringList PipeWireCameras::names() const {
    const std::lock_guard lock(m_mutex);
    QStringList names;
    for (const auto& [id, camera] : m_cameras) {
        names.append(camera.name);
    }
    return names;
}

std::optional<std::uint32_t> PipeWireCameras::serialOf(const QString& name) const {
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, camera] : m_cameras) {
        if (camera.name == name) {
            return camera.serial;
        }
    }
    return std::nullopt;
}

bool PipeWireCameras::isKnown() const {
    const std::lock_guard lock(m_mutex);
    return m_isKnown;
}

bool PipeWireCameras::isLost() const {
    const std::lock_guard lock(m_mutex);
    return m_isLost;
}

void PipeWireCameras::add(std::uint32_t id, std::uint32_t serial, const QString& name) {
    {
        const std::lock_guard lock(m_mutex);
        m_cameras[id] = {serial, name};
    }
    emit changed();
}

void PipeWireCameras::remove(std::uint32_t id) {
    bool wasCamera = false;
    {
        const std::lock_guard lock(m_mutex);
        wasCamera = m_cameras.erase(id) > 0;
    }
    if (wasCamera) {
        emit changed();
    }
}

void PipeWireCameras::finishFirst() {
    {
        const std::lock_guard lock(m_mutex);
        m_isKnown = true;
    }
    emit changed();
}

void PipeWireCameras::lose() {
    {
        const std::lock_guard lock(m_mutex);
        m_cameras.clear();
        m_isLost = true;
    }
    emit changed();
}

} // namespace likeness
