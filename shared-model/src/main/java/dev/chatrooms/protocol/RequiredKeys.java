package dev.chatrooms.protocol;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Whatever a record does not call {@link Nullable} must be there, and no list has gaps:
 * whoever gets a payload relies on it.
 */
class RequiredKeys extends JacksonAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	@Override
	public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated value) {
		boolean required = value instanceof AnnotatedParameter parameter && isRequired(parameter);
		return JsonSetter.Value.forValueNulls(required ? Nulls.FAIL : Nulls.SET, Nulls.FAIL);
	}

	private static boolean isRequired(AnnotatedParameter parameter) {
		RecordComponent[] parts = parameter.getDeclaringClass().getRecordComponents();
		return parts != null && parameter.getIndex() < parts.length
				&& !parts[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

}
